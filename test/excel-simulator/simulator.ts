/**
 * Excel for the tests: takes the messages of the unmodified client library, executes them over a workbook in memory,
 * and answers. Counts what goes over the bridge, fails where a test wants it to, and can hold requests back as Excel
 * does while somebody types in a cell. What it does not know it refuses, naming it.
 */
import type { Snapshot } from '../../src/grid/snapshot';
import type { SimulatedBook, SimulatedSheet } from './book';
import { bookOf } from './book';
import { Executor } from './executor';
import { workbook } from './objects/workbook';
import type { World } from './objects/world';
import { areaA1 } from '../../src/grid/address';
import type { Area } from '../../src/grid/address';
import type { EventEntry, EventMessage, RequestMessage, ResponseBody, ResponseMessage } from './wire';
import { ACTION, EVENT, FLAG, SimulatedError, WHOLE_WORKBOOK } from './wire';

/** Where in a request it fails: before anything is done, halfway through, with its last action or with a numbered one. */
export type FaultPlace = 'start' | 'middle' | 'end' | number;

/** A failure to come. Requests count from 1. */
export interface Fault {
  readonly request: number;
  readonly place: FaultPlace;
  readonly code: string;
}

export interface Traffic {
  readonly requests: number;
  /** Requests in which the library only lets go of objects; it sends one after each run and waits for none. */
  readonly cleanups: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export class ExcelSimulator {
  readonly book: SimulatedBook;
  /** Where events go. */
  post: (message: EventMessage) => void = () => undefined;
  /** What was asked of the simulator that it does not know; a test that leaves any behind has proved nothing. */
  readonly notSimulated: string[] = [];
  /** Failures to come. */
  faults: Fault[] = [];
  /** In bytes; above them a request or its answer is refused. */
  limits = { request: Infinity, response: Infinity };
  /** Called before each request, to do what a user does in between. */
  beforeRequest: (request: number) => void = () => undefined;
  private typing = false;
  private held: (() => void)[] = [];
  private counted = { requests: 0, cleanups: 0, requestBytes: 0, responseBytes: 0 };
  private readonly executor: Executor;
  private readonly world: World;
  private pending: EventEntry[] = [];

  constructor(snapshot: Snapshot, name = '公开表.xlsx') {
    this.book = bookOf(snapshot, name);
    this.world = {
      book: this.book,
      minor: 14,
      eventsEnabled: true,
      listened: new Set(),
      changed: (sheet, area) => this.raise(EVENT.changed, changedArguments(sheet, area)),
      sheetsChanged: (kind, sheet) => this.raise(EVENT[kind], { source: 'Local', worksheetId: sheet.id }),
    };
    this.executor = new Executor(workbook(this.world));
  }

  /** Makes this Excel one with ExcelApi 1.`minor`; 1.14 unless told otherwise. */
  claim(minor: number): void {
    this.world.minor = minor;
  }

  /** What went over the bridge so far. */
  get traffic(): Traffic {
    return { ...this.counted };
  }

  /** Begins to count anew; faults count from here, too. */
  countAnew(): void {
    this.counted = { requests: 0, cleanups: 0, requestBytes: 0, responseBytes: 0 };
  }

  /** The user begins to type in a cell. */
  beginTyping(): void {
    this.typing = true;
  }

  /** The user is done typing; requests held back are executed. */
  endTyping(): void {
    this.typing = false;
    const held = this.held;
    this.held = [];
    held.forEach((release) => release());
  }

  /** The user changes a cell: listeners hear of it. */
  type(sheetName: string, area: Area, change: (sheet: SimulatedSheet) => void): void {
    const sheet = this.book.sheets.find(({ name }) => name === sheetName);
    if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
    change(sheet);
    this.raise(EVENT.changed, changedArguments(sheet, area));
    this.deliver();
  }

  /** Answers one message. */
  async answer(message: RequestMessage): Promise<ResponseMessage> {
    if (this.typing && (message.flags & FLAG.delayForCellEdit) !== 0)
      await new Promise<void>((resolve) => this.held.push(resolve));
    const requestBytes = bytes(message.message.body);
    const cleanup = isCleanup(message.message.body);
    this.counted.requestBytes += requestBytes;
    this.counted[cleanup ? 'cleanups' : 'requests'] += 1;
    if (!cleanup) this.beforeRequest(this.counted.requests);
    const body = this.bodyFor(message, requestBytes, cleanup);
    const text = JSON.stringify(body);
    this.counted.responseBytes += text.length;
    setTimeout(() => this.deliver(), 0);
    return { id: message.id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: text } };
  }

  private bodyFor(message: RequestMessage, requestBytes: number, cleanup: boolean): ResponseBody {
    if (this.typing) return refusal('InvalidOperationInCellEditMode');
    if (requestBytes > this.limits.request) return refusal('RequestPayloadSizeLimitExceeded');
    const fault = cleanup ? undefined : this.faults.find(({ request }) => request === this.counted.requests);
    const body = this.executor.execute(message.message.body, (index, all) => {
      if (fault !== undefined && index === failingAction(fault.place, all))
        throw new SimulatedError(fault.code, 'The simulated failure.', 500);
    });
    return bytes(body) > this.limits.response ? refusal('ResponsePayloadSizeLimitExceeded') : body;
  }

  private raise(type: number, args: Record<string, unknown>): void {
    if (!this.world.eventsEnabled || !this.world.listened.has(String(type))) return;
    this.pending.push([65536, type, WHOLE_WORKBOOK, JSON.stringify(args), this.pending.length]);
  }

  private deliver(): void {
    const entries = this.pending;
    this.pending = [];
    if (entries.length > 0) this.post({ type: 3, controlId: '', message: { entries } });
  }
}

function isCleanup({ Actions }: RequestMessage['message']['body']): boolean {
  return Actions.every(
    ({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === '_RemoveReference',
  );
}

function failingAction(place: FaultPlace, all: number): number {
  if (typeof place === 'number') return place;
  if (place === 'start') return 0;
  return place === 'middle' ? Math.floor(all / 2) : all - 1;
}

function refusal(code: string): ResponseBody {
  return {
    Results: [],
    Error: { Code: code, Message: code, HttpStatusCode: 400, ActionIndex: 0, Location: '' },
  };
}

function changedArguments(sheet: SimulatedSheet, area: Area): Record<string, unknown> {
  return {
    address: areaA1(area),
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    shiftDirection: 'None',
  };
}

function bytes(value: unknown): number {
  return JSON.stringify(value).length;
}
