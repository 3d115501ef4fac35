/**
 * What the Excel client library of @microsoft/office-js 1.1.110 says to its host and expects to hear: JSON texts over a
 * bridge object. Undocumented; test/excel-simulator/wire-format.test.ts holds the library to what is written here.
 */

/** How an object is reached. */
export const PATH = {
  workbook: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What is asked of an object. */
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Bits of a message's flags. */
export const FLAG = { write: 1, delayForCellEdit: 64 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the object path it stands for, 0 where it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

/** The body of a request: one call of `sync`. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestMessage {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

export interface ResponseMessage {
  readonly id: number;
  readonly type: 2;
  readonly flags: 0;
  readonly message: { readonly statusCode: 200; readonly headers: object; readonly body: string };
}

/** Something happened: [category, type of event, whom it concerns, arguments as JSON, running number]. */
export type EventEntry = readonly [65536, number, string, string, number];

export interface EventMessage {
  readonly type: 3;
  readonly controlId: '';
  readonly message: { readonly entries: readonly EventEntry[] };
}

/** The types of events the simulator raises, and the target that stands for the whole workbook. */
export const EVENT = { changed: 10, deleted: 15, added: 13 } as const;
export const WHOLE_WORKBOOK = 'Workbook';

/** Excel refuses a request. */
export class SimulatedError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'SimulatedError';
  }
}

export function invalidArgument(what: string): SimulatedError {
  return new SimulatedError('InvalidArgument', `The argument is invalid or missing: ${what}`);
}

export function notFound(what: string): SimulatedError {
  return new SimulatedError('ItemNotFound', `The requested resource doesn't exist: ${what}`, 404);
}

export function accessDenied(): SimulatedError {
  return new SimulatedError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

/** The simulator, not Excel, does not know what was asked: a test must not mistake one for the other. */
export class NotSimulated extends Error {
  constructor(what: string) {
    super(`The Excel simulator does not know ${what}.`);
    this.name = 'NotSimulated';
  }
}
