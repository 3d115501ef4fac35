/** The list of a check, line by line: likely causes first, then the other findings in groups. Pure. */
import type { Cause } from '../findings/cause';
import { SEVERITIES, type Finding, type Severity } from '../findings/finding';
import type { Report } from '../report/report';
import type { Grouping } from './preferences';
import { LIST } from './wording';

/** A line of the list; `key` stays the same through another check. */
export type ListItem =
  | { readonly key: string; readonly kind: 'causes'; readonly count: number }
  | {
      readonly key: string;
      readonly kind: 'cause';
      readonly cause: Cause;
      readonly explained: readonly Finding[];
    }
  | { readonly key: string; readonly kind: 'toolbar'; readonly title: string }
  | {
      readonly key: string;
      readonly kind: 'group';
      readonly title: string;
      readonly counts: readonly { readonly severity: Severity; readonly count: number }[];
      readonly total: number;
      readonly open: boolean;
    }
  | { readonly key: string; readonly kind: 'finding'; readonly finding: Finding; readonly text: string }
  | { readonly key: string; readonly kind: 'nothing'; readonly text: string };

export interface ListView {
  readonly grouping: Grouping;
  readonly severities: ReadonlySet<Severity>;
  /** Whether a group was closed by the user. */
  readonly isClosed: (key: string) => boolean;
  /** Sheet names in the order of the workbook. */
  readonly sheets: readonly string[];
}

export const groupKey = (grouping: Grouping, name: string): string => `组:${grouping}:${name}`;
export const findingKey = (fingerprint: string): string => `问题:${fingerprint}`;

/** A key that outlives inserted rows: a cause is where its table, row and column are. */
export function causeKey({ kind, table, cells }: Cause): string {
  return `原因:${kind}:${table}:${cells.map(({ row, column }) => `${row}/${column}`).join(';')}`;
}

/** Findings no cause explains. */
export function otherFindings({ findings, causes }: Report): Finding[] {
  return findings.filter(({ cause }) => cause === undefined || causes[cause] === undefined);
}

/** All lines of the list as the user has set it. */
export function listItems(report: Report, view: ListView): ListItem[] {
  const others = otherFindings(report);
  return [...causeItems(report), ...otherItems(others, report.causes.length > 0, view)];
}

function causeItems({ causes, findings }: Report): ListItem[] {
  if (causes.length === 0) return [];
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  return [
    { key: '最可能有误', kind: 'causes', count: causes.length },
    ...causes.map((cause): ListItem => ({
      key: causeKey(cause),
      kind: 'cause',
      cause,
      explained: cause.explains
        .map((fingerprint) => byFingerprint.get(fingerprint))
        .filter((finding) => finding !== undefined),
    })),
  ];
}

function otherItems(findings: readonly Finding[], besideCauses: boolean, view: ListView): ListItem[] {
  if (findings.length === 0)
    return [{ key: '没有', kind: 'nothing', text: besideCauses ? LIST.noOthers : LIST.none }];
  const shown = findings.filter(({ severity }) => view.severities.has(severity));
  return [
    { key: '工具栏', kind: 'toolbar', title: besideCauses ? LIST.others : LIST.all },
    ...(shown.length === 0
      ? [{ key: '滤去', kind: 'nothing', text: LIST.filtered } as const]
      : groupsOf(shown, view).flatMap((group) => groupItems(group, view))),
  ];
}

interface Group {
  readonly name: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

function groupsOf(findings: readonly Finding[], { grouping, sheets }: ListView): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding, grouping);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  const all = [...groups].map(([name, group]) => ({
    name,
    title: titleOf(name, group, grouping),
    findings: group,
  }));
  if (grouping !== '按表') return all;
  const places = new Map(sheets.map((sheet, index) => [sheet, index]));
  const place = ({ findings: [first] }: Group): number => places.get(first?.cells[0]?.sheet ?? '') ?? -1;
  return all.sort((a, b) => place(a) - place(b));
}

function nameOf({ table, severity, rule }: Finding, grouping: Grouping): string {
  if (grouping === '按级别') return severity;
  return grouping === '按规则' ? rule : table;
}

function titleOf(name: string, [first]: readonly Finding[], grouping: Grouping): string {
  if (grouping === '按规则') return first ? `${name}　${first.basis.replace(/。$/, '')}` : name;
  return name === '' ? LIST.workbook : name;
}

function groupItems({ name, title, findings }: Group, view: ListView): ListItem[] {
  const key = groupKey(view.grouping, name);
  const open = !view.isClosed(key);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const group: ListItem = { key, kind: 'group', title, counts, total: findings.length, open };
  if (!open) return [group];
  return [
    group,
    ...findings.map((finding): ListItem => ({
      key: findingKey(finding.fingerprint),
      kind: 'finding',
      finding,
      text: view.grouping === '按表' ? withoutTable(finding) : finding.message,
    })),
  ];
}

/** The message without the table it begins with, where the group above says it. */
function withoutTable({ message, table }: Finding): string {
  const match = /^《([^》]*)》(（[^）]*）)?/.exec(message);
  if (!match || table !== `${match[1] ?? ''}${match[2] ?? ''}`) return message;
  return message.slice(match[0].length);
}
