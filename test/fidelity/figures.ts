/** The figures of a sweep as Markdown: what share of faults is noticed, where the wrong cell ranks, what is said wrongly. */
import type { Rank } from './trial';
import type { Sweep } from './sweep';
import type { Outcome } from './trial';

export interface Share {
  readonly of: number;
  readonly is: number;
}

export function noticedOf(outcomes: readonly Outcome[]): Share {
  return { of: outcomes.length, is: outcomes.filter(({ noticed }) => noticed !== '未发现').length };
}

/** How often the wrong cell stands there among what is told; faults noticed without any cell being named count as not listed. */
export function rankedOf(outcomes: readonly Outcome[], ranks: readonly Rank[]): Share {
  const asked = outcomes.filter(({ noticed }) => noticed !== '未发现');
  return {
    of: asked.length,
    is: asked.filter(({ rank }) => rank !== undefined && ranks.includes(rank)).length,
  };
}

export function percent({ of, is }: Share): string {
  return of === 0 ? '' : `${((100 * is) / of).toFixed(1)}%`;
}

/** All tables, as the README quotes them. */
export function markdownOf(sweeps: readonly Sweep[]): string {
  const outcomes = sweeps.flatMap((sweep) => sweep.outcomes);
  const single = outcomes.filter(({ kind }) => kind !== '两处');
  return [
    '### 单处差错：按种类',
    table(
      ['差错', '处数', '发现', '错误', '核实', '提示', '首位', '首位（勾稽关系唯一指向该格）', '列出'],
      [...groups(single, ({ kind }) => kind), ['合计', single] as const].map(([name, group]) => [
        name,
        group.length,
        percent(noticedOf(group)),
        ...(['错误', '核实', '提示'] as const).map(
          (each) => group.filter(({ noticed }) => noticed === each).length,
        ),
        ...rankCells(group),
      ]),
    ),
    '### 单处差错：按表',
    table(
      ['表', '处数', '发现', '首位', '首位（勾稽关系唯一指向该格）', '列出'],
      byGroup(single, (one) => one.table),
    ),
    '### 单处差错：按工作簿',
    table(
      [
        '工作簿',
        '处数',
        '发现',
        '首位',
        '首位（勾稽关系唯一指向该格）',
        '列出',
        '未改变（不计）',
        '尾差以内（不计）',
      ],
      sweeps.map((sweep) => {
        const own = sweep.outcomes.filter(({ kind }) => kind !== '两处');
        return [
          sweep.sample,
          own.length,
          percent(noticedOf(own)),
          ...rankCells(own),
          sweep.unchanged,
          sweep.withinBound,
        ];
      }),
    ),
    '### 两处差错',
    table(
      ['工作簿', '处数', '发现', '两处都在首位', '两处都在首位（各自唯一指向该格）', '两处都列出'],
      [...sweeps.map(({ sample, outcomes: own }) => [sample, own] as const), ['合计', outcomes] as const].map(
        ([name, own]) => {
          const pairs = own.filter(({ kind }) => kind === '两处');
          return [name, pairs.length, percent(noticedOf(pairs)), ...rankCells(pairs)];
        },
      ),
    ),
    `对别处的误报：${outcomes.filter(({ elsewhere }) => elsewhere.length > 0).length}处差错另外引出与它无关的错误、核实（共${outcomes.length}处）。`,
  ].join('\n\n');
}

function byGroup(outcomes: readonly Outcome[], by: (one: Outcome) => string): (string | number)[][] {
  return groups(outcomes, by).map(([name, group]) => [
    name,
    group.length,
    percent(noticedOf(group)),
    ...rankCells(group),
  ]);
}

function rankCells(group: readonly Outcome[]): string[] {
  return [
    percent(rankedOf(group, ['第一'])),
    percent(
      rankedOf(
        group.filter(({ singledOut }) => singledOut === true),
        ['第一'],
      ),
    ),
    percent(rankedOf(group, ['第一', '已列出'])),
  ];
}

function groups<T>(items: readonly T[], by: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const name = by(item);
    const group = found.get(name);
    if (group) group.push(item);
    else found.set(name, [item]);
  }
  return [...found];
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Faults nobody noticed, and findings about something else, in words; for whoever looks into them. */
export function missesOf(sweeps: readonly Sweep[]): string[] {
  return sweeps.flatMap(({ sample, outcomes }) =>
    outcomes.flatMap((one) => [
      ...(one.noticed === '未发现' ? [`未发现 ${sample} ${one.kind} ${one.table} ${one.place}`] : []),
      ...one.elsewhere.map((each) => `误报 ${sample} ${one.kind} ${one.table} ${one.place} → ${each}`),
      ...(one.rank !== '第一' && one.noticed !== '未发现'
        ? [
            `${one.rank ?? '没有原因'} ${sample} ${one.kind} ${one.table} ${one.place}${one.singledOut === true ? '（唯一）' : ''} → ${one.named.join('；')}`,
          ]
        : []),
    ]),
  );
}
