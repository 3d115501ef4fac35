/** The shape of a session: what the pane and the page see of it, and what they can ask of it. Types only. */
import type { Correction } from '../findings/correction';
import type { Finding, FindingCells } from '../findings/finding';
import type { Changes } from '../grid/changes';
import type { InteractiveHost, SheetArea } from '../grid/host';
import type { Snapshot } from '../grid/snapshot';
import type { Explanations } from '../report/explanations';
import type { Report } from '../report/report';
import type { Basis } from '../tables/book';
import type * as EngineModule from './engine';
import type { PreviewedCell, Reading } from './engine';
import type { Failure } from './failure';
import type { FindingPlaces } from './finding-places';
import type { Recognition } from './recognition';

export type Engine = typeof EngineModule;

/** What runs: the step by name, and how many of how many steps are done. */
export interface Task {
  readonly name: '读取' | '校验' | '写入';
  readonly step: string;
  readonly done: number;
  readonly of: number;
}

/** A finished check. */
export interface CheckResult {
  readonly report: Report;
  readonly verdict: string;
  /** When it was finished. */
  readonly time: Date;
  /** The workbook as it was checked. */
  readonly snapshot: Snapshot;
  readonly explanations: Explanations;
  /** What can be mended for certain, in one go. */
  readonly certain: readonly Correction[];
  /** Findings by sheet and cell. */
  readonly places: FindingPlaces;
  /** Findings of the check before that are gone, and ones that are new; undefined after a first check. */
  readonly since?: { readonly cleared: number; readonly added: number };
}

/** Something that was done, to be told once; `id` differs for every one. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  /** What the pane shows already and a screen reader is still to be told. */
  readonly spoken?: string;
}

export interface SessionState {
  /** 'idle': nothing read yet. */
  readonly phase: 'idle' | 'recognised' | 'checked';
  /** Set while something runs; results of before stay in place. */
  readonly task?: Task;
  /** File name of the workbook. */
  readonly workbook: string;
  readonly recognition?: Recognition;
  /** The workbook as it was last read, for what is worked out from it beside a check. */
  readonly reading?: Reading;
  /** Set where the workbook was changed after that. */
  readonly readingOutdated?: true;
  readonly result?: CheckResult;
  /** 已过期: the workbook was changed after it was recognised or checked. */
  readonly outdated: boolean;
  readonly failure?: Failure;
  readonly notice?: Notice;
  /** The last write of ours that can be taken back. */
  readonly undo?: { readonly title: string };
  /** Fingerprint of the finding the user looks at. */
  readonly selected?: string;
  /** Grows with every selection, so that the same finding can be brought into view again. */
  readonly selections: number;
  /** How many cells are marked in the workbook; undefined where that is not known. */
  readonly marked?: number;
}

export interface SessionOptions {
  readonly host: InteractiveHost;
  /** Loads what checks; by default the chunk of its own. */
  readonly engine?: () => Promise<Engine>;
  /** Version of the program, for 校验结果. */
  readonly version?: string;
  /** Whether cells are marked after every check. */
  readonly autoMark?: () => boolean;
  /** Called after the session has written to the workbook, an undo included. */
  readonly onApplied?: () => void;
  readonly now?: () => Date;
}

export interface Session {
  getState(): SessionState;
  /** Calls back after every change of state. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** True where cells can be marked in the workbook. */
  readonly canMark: boolean;
  /** Reads the workbook and says what it holds. */
  recognise(): Promise<void>;
  check(): Promise<void>;
  /** Makes a finding the one the user looks at; undefined for none. */
  select(fingerprint: string | undefined): void;
  /** Selects the finding that speaks of a cell, the next one where several do; says whether there is one. */
  selectAt(sheet: string, row: number, column: number): boolean;
  /** Selects a finding and brings its first cell, and its second for a moment, to the front. */
  goToFinding(finding: Finding): Promise<void>;
  goTo(cells: readonly FindingCells[]): Promise<void>;
  /** Writes 校验结果, after another check where the results are out of date. */
  writeReport(): Promise<void>;
  /** Writes what the user says about findings, by fingerprint; an empty text takes it away. */
  explain(fingerprints: readonly string[], text: string): Promise<void>;
  /** What corrections would do, cell by cell; empty before a check. */
  preview(corrections: readonly Correction[]): readonly PreviewedCell[];
  /** Applies corrections the user has seen, and checks again. */
  correct(corrections: readonly Correction[]): Promise<void>;
  /** Takes the last write back. */
  undo(): Promise<void>;
  /** Takes back what the user has not touched since, after `undo` was refused for some cells. */
  undoUntouched(): Promise<void>;
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /** Says which table a sheet holds (or 不是公开表) and its 口径; null leaves it to the program again. */
  assign(sheet: string, what: SheetAssignment): Promise<void>;
  /** Adds the sheet 审核公式, or goes to the one there is. */
  openUserFormulas(): Promise<void>;
  /** Applies what was worked out from the workbook as it now stands, and reads it again; says whether it was written. */
  write(write: PreparedWrite): Promise<boolean>;
  /** What is selected in the workbook; undefined where nobody can tell. */
  selection(): Promise<SheetArea | undefined>;
  dismissFailure(): void;
  /** Stops watching the workbook. */
  dispose(): void;
}

export interface SheetAssignment {
  readonly table?: string | null;
  readonly basis?: Basis | null;
}

/** A write the user has seen beforehand. */
export interface PreparedWrite {
  /** What 撤销 names. */
  readonly title: string;
  /** Told once it is done. */
  readonly notice: string;
  /** The changes for the workbook as it was just read; may throw ChangesRefused with a sentence. */
  changes(reading: Reading): Changes;
  /** What is shown once it is written. */
  readonly show?: FindingCells;
}

export type { Reading };
