/** Executes one request of the client library over the simulated objects, as Excel does: up to the first failure. */
import type { HostObject } from './host-object';
import { isHostObject, member } from './host-object';
import type { Action, ArgumentInfo, ObjectPath, Query, RequestBody, ResponseBody } from './wire';
import { ACTION, NotSimulated, PATH, SimulatedError, accessDenied } from './wire';

/** Called before each action with its position; may throw to make it fail. */
export type BeforeAction = (index: number, all: number) => void;

export class Executor {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private nextReference = 1;

  constructor(private readonly workbook: HostObject) {}

  execute(body: RequestBody, before: BeforeAction): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const resolver = new PathResolver(body, this.workbook, this.references);
    for (const [index, action] of body.Actions.entries()) {
      try {
        before(index, body.Actions.length);
        results.push({ ActionId: action.Id, Value: this.perform(action, resolver) ?? null });
      } catch (error) {
        if (!(error instanceof SimulatedError)) throw error;
        const Location = body.ObjectPaths[action.ObjectPathId]?.Name ?? '';
        const { code, message, status } = error;
        return {
          Results: results,
          Error: { Code: code, Message: message, HttpStatusCode: status, ActionIndex: index, Location },
        };
      }
    }
    return { Results: results };
  }

  private perform(action: Action, resolver: PathResolver): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = resolver.resolve(action.ObjectPathId);
    if (object === null) {
      if (action.ActionType === ACTION.set) throw new SimulatedError('InvalidObjectPath', 'null object');
      return null;
    }
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identityOf(object);
      case ACTION.query:
        return { ...this.identityOf(object), ...query(object, action.QueryInfo ?? {}) };
      case ACTION.method:
        return this.call(object, action, resolver);
      case ACTION.set: {
        const property = member(object, object.properties, action.Name);
        if (property.set === undefined) throw accessDenied();
        property.set(resolver.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new NotSimulated(`an action of type ${action.ActionType} on ${object.type}`);
    }
  }

  private call(object: HostObject, action: Action, resolver: PathResolver): unknown {
    if (action.Name === '_KeepReference') {
      this.keep(object);
      return null;
    }
    const args = resolver.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(args[0]));
      return null;
    }
    const value = member(object, object.methods, action.Name)(...args);
    return isHostObject(value) ? this.identityOf(value) : value;
  }

  private keep(object: HostObject): void {
    if (this.referenceIds.has(object)) return;
    const id = `reference${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(id, object);
    this.referenceIds.set(object, id);
  }

  private identityOf(object: HostObject): Record<string, unknown> {
    const id = this.referenceIds.get(object);
    return { ...object.identity, ...(id === undefined ? {} : { _ReferenceId: id }) };
  }
}

/** Finds the objects a request speaks of, each once. */
class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly workbook: HostObject,
    private readonly references: ReadonlyMap<string, HostObject>,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new NotSimulated(`an object path that is not in the request (${id})`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    // A child of a null object is a null object.
    const object = parent === null ? null : this.find(path, parent);
    this.resolved.set(id, object);
    return object;
  }

  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => (paths[i] ? this.resolve(paths[i]) : argument));
  }

  private find(path: ObjectPath, parent: HostObject | undefined): HostObject | null {
    if (path.ObjectPathType === PATH.workbook) return this.workbook;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const object = this.references.get(path.Name);
      if (object === undefined) throw new SimulatedError('InvalidReference', 'This reference is not valid.');
      return object;
    }
    if (path.ObjectPathType === PATH.newObject && path.Name === ADDIN_SERVICE.type) return ADDIN_SERVICE;
    if (parent === undefined)
      throw new NotSimulated(`an object path of type ${path.ObjectPathType} (${path.Name})`);
    if (path.ObjectPathType === PATH.property) return member(parent, parent.children, path.Name)();
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (parent.item === undefined) throw new NotSimulated(`items of ${parent.type} by key`);
      return parent.item(args[0]);
    }
    const value = member(parent, parent.methods, path.Name)(...args);
    if (value !== null && !isHostObject(value))
      throw new NotSimulated(`${parent.type}.${path.Name} as an object`);
    return value;
  }
}

/** Whom office.js tells that the page is ready for the ribbon's commands. */
const ADDIN_SERVICE: HostObject = {
  type: 'Microsoft.InternalService.AddinInternalService',
  methods: { NotifyActionHandlerReady: () => null },
};

/** A path of names such as format → fill → color. */
interface NameTree {
  [name: string]: NameTree;
}

function query(object: HostObject, { Select, Expand, ...part }: Query): Record<string, unknown> {
  const tree: NameTree = {};
  for (const path of [...(Select ?? []), ...(Expand ?? [])]) {
    let place = tree;
    for (const name of path.split('/')) place = place[name] ??= {};
  }
  const everything = Select === undefined && Expand === undefined;
  return loaded(object, everything ? undefined : tree, part);
}

/** What is loaded of an object: the named members, or all its properties. */
function loaded(
  object: HostObject,
  tree: NameTree | undefined,
  { Top, Skip }: Query = {},
): Record<string, unknown> {
  if (object.items !== undefined) {
    const items = object.items().slice(Skip ?? 0, Top === undefined ? undefined : (Skip ?? 0) + Top);
    const inner = tree?.['items'] ?? tree;
    return { _Items: items.map((item) => ({ ...item.identity, ...loaded(item, inner) })) };
  }
  const names = tree === undefined ? Object.keys(object.properties ?? {}) : Object.keys(tree);
  const values: Record<string, unknown> = {};
  for (const name of names) {
    if (name === 'isNullObject' || name === '$none') continue;
    const wireName = name.slice(0, 1).toUpperCase() + name.slice(1);
    const property = object.properties?.[wireName];
    if (property !== undefined) values[wireName] = property.get();
    else {
      const child = member(object, object.children, wireName)();
      const below = tree?.[name];
      const inner = below !== undefined && Object.keys(below).length > 0 ? below : undefined;
      values[wireName] = child === null ? null : { ...child.identity, ...loaded(child, inner) };
    }
  }
  return values;
}
