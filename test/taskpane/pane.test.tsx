/**
 * @jest-environment jsdom
 *
 * The pane by roles and names, over a real workbook and the real checks: every state, keyboard alone, what is said.
 */
import './support/dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Cause } from '../../src/findings/cause';
import { HostError } from '../../src/grid/host';
import type { Report } from '../../src/report/report';
import * as engine from '../../src/taskpane/engine';
import { Pane, type PaneProps } from '../../src/taskpane/pane';
import { createPreferences, type PreferenceStore } from '../../src/taskpane/preferences';
import { createSession, type Session } from '../../src/taskpane/session';
import { TestHost } from './support/workbook-host';

jest.setTimeout(60_000);

function preferences(): PreferenceStore {
  const kept = new Map<string, unknown>();
  return createPreferences({
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
  });
}

interface Shown {
  readonly host: TestHost;
  readonly session: Session;
  readonly user: ReturnType<typeof userEvent.setup>;
}

type Surroundings = Pick<PaneProps, 'onOpenSample' | 'leftMessages'>;
const NOTHING: Surroundings = {};

/** The pane after recognising; `report` may change what the check says. */
async function shown({
  host = new TestHost(),
  report = (given: Report) => given,
  store = preferences(),
  theme = 'light' as const,
  surroundings = NOTHING,
} = {}): Promise<Shown> {
  const session = createSession({
    host,
    version: '0.1.0',
    autoMark: () => store.get().autoMark,
    engine: () => Promise.resolve({ ...engine, check: (reading) => report(engine.check(reading)) }),
  });
  render(<Pane session={session} theme={theme} preferences={store} {...surroundings} />);
  await waitFor(() => {
    expect(session.getState().task).toBeUndefined();
  });
  return { host, session, user: userEvent.setup() };
}

async function checked(options: Parameters<typeof shown>[0] = {}): Promise<Shown> {
  const all = await shown(options);
  await all.user.click(screen.getByRole('button', { name: '一键校验' }));
  await screen.findByRole('button', { name: '重新校验' }, { timeout: 30_000 });
  await settled(all.session);
  return all;
}

async function settled(session: Session): Promise<void> {
  await waitFor(
    () => {
      expect(session.getState().task).toBeUndefined();
    },
    { timeout: 30_000 },
  );
}

/** A few findings are enough to show, and all fit into the window. */
function few(report: Report): Report {
  const findings = ['ND-2', 'ND-20', 'ND-12'].flatMap((rule) =>
    report.findings.filter((finding) => finding.rule === rule).slice(0, 1),
  );
  return { ...report, causes: [], findings: findings.map(({ cause: _, ...finding }) => finding) };
}

const CAUSE: Omit<Cause, 'explains'> = {
  kind: '金额',
  table: '部门支出总表（公开表3）',
  slip: '数字前后颠倒',
  message: '数字前后颠倒；更正后6条勾稽关系成立，请以批复数或账面数为准。',
  unit: '万元',
  cells: [
    {
      sheet: '3.部门支出总表',
      area: { top: 17, left: 4, bottom: 17, right: 4 },
      actual: '7,982.56',
      expected: '7,892.56',
      row: '合计',
      column: '项目支出',
    },
  ],
  alternatives: [
    {
      cells: [
        {
          sheet: '3.部门支出总表',
          area: { top: 19, left: 4, bottom: 19, right: 4 },
          actual: '120.00',
          expected: '30.00',
          row: '2170150 事业运行',
          column: '项目支出',
        },
      ],
    },
  ],
};

/** The few findings, the first of them explained by a cause. */
function withCause(report: Report): Report {
  const { findings } = few(report);
  return {
    ...report,
    findings: findings.map((finding, index) => (index === 0 ? { ...finding, cause: 0 } : finding)),
    causes: [{ ...CAUSE, explains: [findings[0]!.fingerprint] }],
  };
}

afterEach(cleanup);

describe('first sight', () => {
  test('says what was recognised and has one primary action', async () => {
    await shown();
    expect(screen.getByRole('heading', { name: '识别出 18 张公开表' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '识别结果：部门预算 · 2023 · 万元，18 张表' })).toBeTruthy();
    const tables = within(screen.getByRole('list', { name: '已识别' })).getAllByRole('listitem');
    expect(tables.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
      '部门收支总表公开表 1',
      '收入总表公开表 2',
      '部门支出总表公开表 3',
    ]);
    expect(screen.getByRole('button', { name: '一键校验' })).toBeTruthy();
    // What does not exist yet has no place in the pane.
    expect(screen.getAllByRole('tab')).toHaveLength(3);
    for (const name of ['校验', '科目', '填充']) expect(screen.getByRole('tab', { name })).toBeTruthy();
    expect(screen.queryByText('情况说明')).toBeNull();
  });

  /** A workbook with a single sheet that is no table. */
  async function withoutTables(): Promise<TestHost> {
    const host = new TestHost();
    const { sheets } = await host.read();
    await host.apply(sheets.slice(1).map((sheet) => ({ kind: 'removeSheet', name: sheet.name })));
    await host.type(sheets[0]!.name, 1, 0, '内部资料');
    return host;
  }

  test('a check of a workbook without tables says what to do, and no counts that look like a pass', async () => {
    const { session } = await shown({ host: await withoutTables() });
    await act(() => session.check());
    expect(session.getState().phase).toBe('checked');
    expect(session.getState().notice?.text).toBe('未识别出公开表');
    expect(screen.getByRole('heading', { name: '没有识别出公开表' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: '校验结论' })).toBeNull();
    expect(screen.queryByText('没有发现问题')).toBeNull();
    // In Excel there is no other workbook to open from here.
    expect(screen.queryByRole('button', { name: '打开样例' })).toBeNull();
  });

  test('offers the sample where it can be opened', async () => {
    const opened: string[] = [];
    const { user } = await shown({
      host: await withoutTables(),
      surroundings: { onOpenSample: () => opened.push('样例') },
    });
    await user.click(screen.getByRole('button', { name: '打开样例' }));
    expect(opened).toEqual(['样例']);
  });

  test('tells what a ribbon button could not, when it opens and while it is open', async () => {
    const left = ['没有写入。'];
    const listeners = new Set<() => void>();
    await shown({
      surroundings: {
        leftMessages: {
          take: () => left.pop(),
          watch: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
      },
    });
    expect(screen.getByRole('alert').textContent).toBe('功能区按钮没有写入。');
    left.push('没有需要清除的标记。');
    act(() => listeners.forEach((listener) => listener()));
    expect(screen.getByRole('alert').textContent).toBe('功能区按钮没有需要清除的标记。');
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('says what it looks for where nothing was recognised', async () => {
    const { user } = await shown({ host: await withoutTables() });
    expect(screen.getByRole('heading', { name: '没有识别出公开表' })).toBeTruthy();
    expect(screen.getByText(/部门预算公开表（1 至 12 表）/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '查看识别结果' }));
    expect(screen.getByRole('region', { name: '识别' })).toBeTruthy();
  });

  test('a workbook that cannot be read is told with what to do', async () => {
    const host = new TestHost();
    host.fails = { at: 'read', error: new HostError('busy', '正在编辑单元格。请按回车结束编辑后再试。') };
    const { user, session } = await shown({ host });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe(
      '没有读出工作簿正在编辑单元格。请按回车结束编辑后再试。工作簿没有改动。重试',
    );
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    await settled(session);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: '一键校验' })).toBeTruthy();
  });
});

describe('after a check', () => {
  test('the verdict stands first, then the counts', async () => {
    const { session } = await checked();
    const { verdict, report } = session.getState().result!;
    const conclusion = screen.getByRole('region', { name: '校验结论' });
    const [main] = verdict.replace(/。$/, '').split('；');
    expect(within(conclusion).getByRole('heading').textContent).toBe(main);
    expect(conclusion.textContent).toContain(`数字 ${report.coverage.amountCells}参与勾稽`);
    const { total, passed, rounding, failed, notApplicable, notRun } = report.formulas;
    expect(
      screen.getByRole('button', {
        name: `公式 ${total} 通过 ${passed} 尾差 ${rounding} 不符 ${failed} 不适用 ${notApplicable.length} 未执行 ${notRun.length}`,
      }),
    ).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(`校验完成。${verdict}`);
  });

  test('a finding opens into 问题, 依据, 建议 and goes to its cell', async () => {
    const { host, user, session } = await checked({ report: few });
    const finding = session.getState().result!.report.findings.find(({ rule }) => rule === 'ND-2')!;
    await user.click(screen.getByRole('button', { name: /^核实.*未列项级科目/ }));
    expect(host.went).toEqual([{ target: finding.cells[0], also: finding.cells[1] }]);
    const line = screen.getByText(finding.message).closest('dl')!;
    expect(line.textContent).toBe(`问题${finding.message}依据${finding.basis}建议${finding.suggestion}`);
    expect(screen.getByRole('button', { name: '填写审核说明' })).toBeTruthy();
  });

  test('keys alone move, go to a cell, and close', async () => {
    const { host, user, session } = await checked({ report: few });
    const stops = screen
      .getAllByRole('listitem')
      .flatMap((item) => within(item).queryAllByRole('button'))
      .filter((button) => button.hasAttribute('data-stop'));
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => stops[0]!.focus());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(document.activeElement).toBe(stops[1]);
    });
    await user.keyboard('{Enter}');
    expect(host.went).toHaveLength(1);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{End}');
    await waitFor(() => {
      expect(document.activeElement).toBe(stops.at(-1));
    });
    await user.keyboard('{Home}');
    await waitFor(() => {
      expect(document.activeElement).toBe(stops[0]);
    });
    expect(session.getState().selected).toBeDefined();
  });

  test('filters by severity and says so where nothing is left', async () => {
    const { user } = await checked({ report: few });
    expect(screen.getByRole('button', { name: /^核实.*未列项级科目/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '核实 2' }));
    expect(screen.queryByRole('button', { name: /^核实.*未列项级科目/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '错误 1' }));
    expect(screen.getByText('所选级别没有问题')).toBeTruthy();
    expect(screen.getByRole('button', { name: '错误 1' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('groups by table, severity or rule, and remembers it', async () => {
    const store = preferences();
    const { user } = await checked({ report: few, store });
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), '按规则');
    expect(screen.getByRole('button', { name: /^ND-2　/ })).toBeTruthy();
    expect(store.get().grouping).toBe('按规则');
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), '按级别');
    await user.click(screen.getByRole('button', { name: /^核实/, expanded: true }));
    expect(screen.queryByText(/未列项级科目/)).toBeNull();
  });

  test('a cell of the page brings its finding into view and opens it', async () => {
    const { session } = await checked({ report: few });
    const finding = session.getState().result!.report.findings.find(({ rule }) => rule === 'ND-2')!;
    const { sheet, area } = finding.cells[0]!;
    act(() => void session.selectAt(sheet, area.top, area.left));
    expect(await screen.findByText(finding.message)).toBeTruthy();
  });

  test('out of date: said, kept, and open findings stay open through another check', async () => {
    const { host, user, session } = await checked({ report: few });
    await user.click(screen.getByRole('button', { name: /^核实.*未列项级科目/ }));
    await act(() => host.type('1.部门收支总表', 40, 9, '旁注'));
    expect(screen.getByText('已过期')).toBeTruthy();
    const message = session.getState().result!.report.findings.find(({ rule }) => rule === 'ND-2')!.message;
    expect(screen.getByText(message)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重新校验' }));
    await settled(session);
    expect(screen.queryByText('已过期')).toBeNull();
    expect(screen.getByText(message)).toBeTruthy();
  });

  test('thousands of findings put only those in sight into the page', async () => {
    await checked({
      report: (report) => {
        const [finding] = few(report).findings;
        const findings = Array.from({ length: 5000 }, (_, i) => ({
          ...finding!,
          fingerprint: `${finding!.fingerprint}~${i}`,
        }));
        return { ...report, causes: [], findings };
      },
    });
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(60);
    expect(items[0]!.getAttribute('aria-setsize')).toBe('5002');
  });
});

describe('最可能有误', () => {
  test('a card says what the cell holds and should hold, and the findings it explains are folded', async () => {
    const { host, user } = await checked({ report: withCause });
    const card = screen.getByRole('article');
    expect(card.textContent).toContain('部门支出总表（公开表3） E18 合计 · 项目支出');
    expect(card.textContent).toContain('现为7,982.56应为7,892.56');
    expect(card.textContent).toContain(CAUSE.message);
    expect(screen.getByText('请以批复数或账面数为准')).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: '前往' }));
    expect(host.went).toMatchObject([{ target: { sheet: '3.部门支出总表', area: { top: 17, left: 4 } } }]);
    const fold = within(card).getByRole('button', { name: '受影响的公式 1' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await user.click(fold);
    expect(within(card).getAllByRole('listitem')).toHaveLength(1);
    await user.click(within(card).getByRole('button', { name: '其他可能 1' }));
    expect(within(card).getByText('E20 2170150 事业运行 · 项目支出：现为 120.00，应为 30.00')).toBeTruthy();
  });

  test('a cause that may be any of several cells shows no figures', async () => {
    await checked({
      report: (report) => {
        const found = withCause(report);
        return { ...found, causes: [{ ...found.causes[0]!, oneOf: { count: 7, difference: '-0.56' } }] };
      },
    });
    const card = screen.getByRole('article');
    expect(card.textContent).toContain('部门支出总表（公开表3） 7 项之一');
    expect(within(card).queryByText('现为')).toBeNull();
  });
});

describe('写入', () => {
  test('审核说明 is typed, saved into the workbook and shown; Esc gives it up', async () => {
    const { host, user, session } = await checked({ report: few });
    await user.click(screen.getByRole('button', { name: /^核实.*未列项级科目/ }));
    await user.click(screen.getByRole('button', { name: '填写审核说明' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '审核说明' }));
    await user.keyboard('不要{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: '填写审核说明' }));
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '依法不予公开。');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await settled(session);
    expect(await host.sheetNames()).toContain('校验结果');
    expect(screen.getByText('依法不予公开。')).toBeTruthy();
    expect(screen.getByText('已说明')).toBeTruthy();
    expect(screen.getByRole('button', { name: '修改审核说明' })).toBeTruthy();
  });

  test('corrections are seen cell by cell before they are made, and taken back at hand', async () => {
    const { host, user, session } = await checked();
    const before = host.bytes();
    await user.click(screen.getByRole('button', { name: '全部更正…' }));
    const page = screen.getByRole('region', { name: '全部更正' });
    const rows = within(page).getAllByRole('row').slice(1);
    const cells = session.preview(session.getState().result!.certain);
    expect(rows.map(({ textContent }) => textContent)).toEqual(
      cells.map((cell) => cell.address + cell.before + cell.after),
    );
    expect(host.bytes()).toEqual(before);
    await user.click(within(page).getByRole('button', { name: `更正 ${cells.length} 个单元格` }));
    await settled(session);
    expect(screen.getByRole('status').textContent).toMatch(/^已更正 \d+ 个单元格，已消除 \d+ 处/);
    expect(host.bytes()).not.toEqual(before);
    await user.click(screen.getByRole('button', { name: `撤销上次写入（更正 ${cells.length} 处）` }));
    await settled(session);
    expect(host.bytes()).toEqual(before);
  });

  test('a correction somebody has to decide on is chosen among others', async () => {
    const change = (column: number, value: number) => ({
      title: `更正为 ${value}`,
      changes: [
        {
          kind: 'setCell' as const,
          at: { sheet: '1.部门收支总表', row: 45, column },
          expect: { value: null },
          write: { value },
        },
      ],
    });
    const { host, user, session } = await checked({
      report: (report) => {
        const { findings } = few(report);
        const suggestions = [change(1, 11), change(2, 22)];
        return { ...report, causes: [], findings: [{ ...findings[0]!, suggestions }] };
      },
    });
    await user.click(screen.getByRole('button', { name: /^核实.*未列项级科目/ }));
    await user.click(screen.getByRole('button', { name: '更正…' }));
    await user.click(screen.getByRole('radio', { name: 'C46 更正为 22' }));
    expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      '单元格现为更正为',
      'C46（空）22',
    ]);
    await user.click(screen.getByRole('button', { name: '更正 1 个单元格' }));
    await settled(session);
    expect(await host.valueAt('1.部门收支总表', 45, 2)).toBe(22);
    expect(await host.valueAt('1.部门收支总表', 45, 1)).toBeNull();
  });
});

describe('pages behind', () => {
  test('识别 assigns a sheet by hand', async () => {
    const { host, user, session } = await shown();
    await user.click(screen.getByRole('button', { name: /^识别结果/ }));
    await user.click(screen.getByRole('button', { name: '更改《部门支出总表》的识别' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: '指定工作表「3.部门支出总表」' }),
      '不是公开表',
    );
    await settled(session);
    expect(screen.getByText('已指定为不是公开表')).toBeTruthy();
    expect(await host.sheetNames()).toContain('校验设置');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: '识别出 17 张公开表' })).toBeTruthy();
  });

  test('公式 lists what did not run with its reason', async () => {
    const { user, session } = await checked();
    await user.click(screen.getByRole('button', { name: /^公式 \d+ 通过/ }));
    const page = screen.getByRole('region', { name: '公式执行情况' });
    const { notRun } = session.getState().result!.report.formulas;
    expect(within(page).getByRole('heading', { name: `未执行 ${notRun.length} 条` })).toBeTruthy();
    for (const { reason } of notRun) expect(within(page).getAllByText(reason).length).toBe(1);
    await user.click(within(page).getByRole('button', { name: '返回' }));
    expect(screen.queryByRole('region', { name: '公式执行情况' })).toBeNull();
  });

  test('设置 keeps what is chosen and opens the user’s formulas', async () => {
    const store = preferences();
    const { host, user, session } = await shown({ store });
    await user.click(screen.getByRole('button', { name: '设置' }));
    await user.click(screen.getByRole('radio', { name: '深色' }));
    await user.click(screen.getByRole('switch', { name: '校验后自动标记有问题的单元格' }));
    expect(store.get()).toEqual({ theme: '深色', autoMark: true, grouping: '按表' });
    await user.click(screen.getByRole('button', { name: '建立或打开「审核公式」' }));
    await settled(session);
    expect(await host.sheetNames()).toContain('审核公式');
  });

  test('the focus comes back to what opened a page', async () => {
    const { user } = await shown();
    await user.click(screen.getByRole('button', { name: '设置' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '设置' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '设置' }));
  });

  test('what lies behind a page cannot be reached', async () => {
    const { user } = await checked({ report: few });
    await user.click(screen.getByRole('button', { name: '设置' }));
    expect(screen.queryByRole('button', { name: '重新校验' })).toBeNull();
    expect(screen.getByText('重新校验').closest('[inert]')).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: '重新校验' })).toBeTruthy();
  });
});
