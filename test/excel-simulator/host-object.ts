/** One object of Excel's model as the client library sees it, under the names of the wire (PascalCase). */
import { NotSimulated } from './wire';

export interface Property {
  readonly get: () => unknown;
  /** Missing where the property is read only. */
  readonly set?: (value: unknown) => void;
}

export interface HostObject {
  /** Its class, for messages. */
  readonly type: string;
  /** What the library keeps of it to find it again. */
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property>>;
  /** Objects it leads to. */
  readonly children?: Readonly<Record<string, () => HostObject | null>>;
  /** A method returns a plain value, an object, or null for an object that is none. */
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  /** For arguments that are objects: what the simulator itself knows of it. */
  readonly subject?: unknown;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The member of that name. Throws NotSimulated. */
export function member<T>(
  object: HostObject,
  members: Readonly<Record<string, T>> | undefined,
  name: string,
): T {
  const found = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined) throw new NotSimulated(`${object.type}.${name}`);
  return found;
}

/** A property that can be read and set, kept in a record. */
export function kept<T extends object>(
  record: T,
  key: keyof T,
  guard: () => void = () => undefined,
): Property {
  return {
    get: () => record[key],
    set: (value) => {
      guard();
      record[key] = value as T[keyof T];
    },
  };
}
