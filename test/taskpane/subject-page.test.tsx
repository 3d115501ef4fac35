/**
 * @jest-environment jsdom
 *
 * 科目 and 填充 by roles and names, over a real workbook: what is found, ticked, inserted, filled and taken back.
 */
import './support/dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostError } from '../../src/grid/host';
import type { SheetArea } from '../../src/grid/host';
import type { Snapshot } from '../../src/grid/snapshot';
import { Pane } from '../../src/taskpane/pane';
import { createPreferences } from '../../src/taskpane/preferences';
import { createSession, type Session } from '../../src/taskpane/session';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { CLEAN, TestHost } from './support/workbook-host';

jest.setTimeout(120_000);

const SHEET = '3.部门支出总表';
const GENERAL = '5-1.一般公共预算支出表(分功能科目)';
const PATIENT = { timeout: 60_000 };

class HostWithCursor extends TestHost {
  constructor(private readonly cursor: SheetArea | undefined) {
    super(CLEAN);
  }

  override selection(): Promise<undefined> {
    // The cursor is part of this host alone.
    return Promise.resolve(this.cursor as undefined);
  }
}

/** A workbook that can be looked at alone. */
class HostOver extends TestHost {
  constructor(private readonly snapshot: Snapshot) {
    super(CLEAN);
  }

  override read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }
}

const BASIC = workbook(
  sheet(
    '6',
    `
公开表6
2023年一般公共预算基本支出表 | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | 单位：万元
部门预算支出经济分类科目 | < | 政府预算支出经济分类科目 | < | 合计 | 人员经费 | 公用经费
科目编码 | 科目名称 | 科目编码 | 科目名称 | ^ | ^ | ^
 | 合计 | | | 100.00 | 100.00 | 0.00
'301 | 工资福利支出 | | | 100.00 | 100.00 | 0.00
'30101 | 基本工资 | | | 100.00 | 100.00 | 0.00
`,
  ),
);

/** The cells offered with a name or code of the government budget, and whether they are ticked. */
async function offered(): Promise<[name: string, ticked: boolean][]> {
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: /^[CD]8 / }, PATIENT);
  return boxes.map((box) => [box.getAttribute('aria-label') ?? '', box.checked]);
}

function cursorIn(sheet: string, row: number): SheetArea {
  return { sheet, area: { top: row, bottom: row, left: 0, right: 0 } };
}

interface Shown {
  readonly host: TestHost;
  readonly session: Session;
  readonly user: ReturnType<typeof userEvent.setup>;
}

async function opened(tab: string, host: TestHost = new HostWithCursor(cursorIn(SHEET, 8))): Promise<Shown> {
  const session = createSession({ host, version: '0.1.0' });
  const kept = new Map<string, unknown>();
  const preferences = createPreferences({
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
  });
  render(<Pane session={session} theme="light" preferences={preferences} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: tab }, PATIENT));
  return { host, session, user };
}

async function search(user: Shown['user'], query: string): Promise<string[]> {
  const box = await screen.findByRole('searchbox', { name: '查找科目' }, PATIENT);
  await user.clear(box);
  await user.type(box, query);
  const list = await screen.findByRole('tree', { name: '查找结果' });
  return within(list)
    .getAllByRole('treeitem')
    .map((item) => item.getAttribute('aria-label') ?? '');
}

async function rowTexts(host: TestHost, from: number, count: number): Promise<unknown[]> {
  const rows = Array.from({ length: count }, (_, i) => from + i);
  return Promise.all(
    rows.map(async (row) => [await host.valueAt(SHEET, row, 0), await host.valueAt(SHEET, row, 1)]),
  );
}

afterEach(cleanup);

describe('科目', () => {
  test('initials find what is meant, and what the table has leads to it', async () => {
    const { host, user } = await opened('科目');
    const [first] = await search(user, 'jgsydwjbylbxjf');
    expect(first).toBe('2080505 机关事业单位基本养老保险缴费支出 已在表3第8行');
    await user.click(screen.getByRole('treeitem', { name: first! }));
    await waitFor(() => {
      expect(host.went.map(({ target }) => target)).toEqual([
        { sheet: SHEET, area: { top: 7, bottom: 7, left: 0, right: 0 } },
      ]);
    });
  });

  test('the table the cursor is in sets the classification and the target', async () => {
    await opened('科目');
    const kind = await screen.findByRole<HTMLSelectElement>('combobox', { name: '科目类别' }, PATIENT);
    expect(kind.selectedOptions[0]?.textContent).toBe('功能分类');
    const target = screen.getByRole<HTMLSelectElement>('combobox', { name: '插入到' });
    await waitFor(() => {
      expect(target.selectedOptions[0]?.textContent).toBe('部门支出总表（公开表3）');
    });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '年度' }).value).toBe('2023');
  });

  test('the tree opens by keyboard, and space ticks', async () => {
    const { user } = await opened('科目');
    const tree = await screen.findByRole('tree', { name: '科目目录' }, PATIENT);
    const category = within(tree).getByRole('treeitem', { name: /^201 / });
    expect(category.getAttribute('aria-expanded')).toBe('false');
    act(() => category.focus());
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{ArrowDown} ');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2010101 行政运行');
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
    expect(screen.getByText('将新增 3 行（含上级 201、20101）')).toBeTruthy();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(within(tree).queryByRole('treeitem', { name: '2010101 行政运行' })).toBeNull();
  });

  test('what is ticked is inserted with what is missing above it, and 撤销 takes it out again', async () => {
    const { host, session, user } = await opened('科目');
    const before = host.bytes();
    await search(user, '2082602');
    await user.keyboard('{ArrowDown} ');
    expect(screen.getByText('将新增 2 行（含上级 20826）')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '插入' }));
    await waitFor(() => {
      expect(session.getState().notice?.text).toBe('已在表3新增 2 行科目');
    }, PATIENT);
    expect(await rowTexts(host, 10, 2)).toEqual([
      ['20826', '财政对基本养老保险基金的补助'],
      ['2082602', '财政对城乡居民基本养老保险基金的补助'],
    ]);
    expect(host.applied).toHaveLength(1);
    expect(host.went.at(-1)?.target).toMatchObject({ sheet: SHEET, area: { top: 10, bottom: 11 } });
    await screen.findByRole('treeitem', {
      name: '2082602 财政对城乡居民基本养老保险基金的补助 已在表3第12行',
    });
    await user.click(screen.getByRole('button', { name: '撤销上次写入（新增 2 行科目）' }));
    await waitFor(() => {
      expect(session.getState().notice?.text).toBe('已撤销：新增 2 行科目');
    }, PATIENT);
    expect(Buffer.compare(host.bytes(), before)).toBe(0);
    await screen.findByRole('treeitem', { name: '2082602 财政对城乡居民基本养老保险基金的补助' });
  });

  test('a program that cannot insert says so, and the ticks stay', async () => {
    const { host, user } = await opened('科目');
    await search(user, '2082602');
    await user.keyboard('{ArrowDown} ');
    host.fails = { at: 'apply', error: new HostError('unsupported', '这个版本的 Excel 不能插入行。') };
    await user.click(screen.getByRole('button', { name: '插入' }));
    expect((await screen.findByRole('alert', undefined, PATIENT)).textContent).toContain(
      '没有写入这个版本的 Excel 不能插入行。工作簿没有改动。',
    );
    expect(screen.getByRole('treeitem', { name: /^2082602/ }).getAttribute('aria-checked')).toBe('true');
  });

  test('a local catalogue from a file adds its subjects', async () => {
    const { user } = await opened('科目');
    const input = (await screen.findAllByLabelText('打开本地科目目录', undefined, PATIENT)).find(
      (element) => element.tagName === 'INPUT',
    )!;
    const csv = '科目编码,科目名称\n2080588,本地养老补助\n12,不对\n';
    const file = new File([csv], '本地科目.csv', { type: 'text/csv' });
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(csv).buffer);
    await user.upload(input, file);
    expect(await screen.findByText('另有本地目录「本地科目.csv」1 个科目')).toBeTruthy();
    expect(screen.getByText('1 行没有读入')).toBeTruthy();
    expect(await search(user, '2080588')).toEqual(['2080588 本地养老补助']);
    await user.keyboard('{ArrowDown} ');
    expect(screen.getByText('将新增 1 行')).toBeTruthy();
  });
});

describe('填充', () => {
  test('blank totals are offered, written in one go, and taken back', async () => {
    const host = new HostWithCursor(undefined);
    const total = await host.valueAt(SHEET, 4, 2);
    await host.type(SHEET, 4, 2, null);
    const { session, user } = await opened('填充', host);
    const without = host.bytes();
    expect(await screen.findByText('没有可以填充的单元格。', undefined, PATIENT)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '含合计、小计和类、款各行' }));
    const cell = await screen.findByRole('checkbox', { name: 'C5 合计，（空）改为 11054.90' }, PATIENT);
    expect((cell as HTMLInputElement).checked).toBe(true);
    await user.click(cell);
    expect(screen.getByText('已勾选 0 格，共 1 格')).toBeTruthy();
    await user.click(cell);
    await user.click(screen.getByRole('button', { name: '填入 1 格' }));
    await waitFor(() => {
      expect(session.getState().notice?.text).toBe('已填入 1 个单元格');
    }, PATIENT);
    expect(await host.valueAt(SHEET, 4, 2)).toBe(total);
    await user.click(screen.getByRole('button', { name: '撤销上次写入（填入 1 个单元格）' }));
    await waitFor(() => {
      expect(session.getState().notice?.text).toBe('已撤销：填入 1 个单元格');
    }, PATIENT);
    expect(Buffer.compare(host.bytes(), without)).toBe(0);
  });

  test('what somebody typed is offered but not ticked', async () => {
    const host = new HostWithCursor(undefined);
    await host.type(SHEET, 5, 2, 180);
    const { user } = await opened('填充', host);
    await user.click(await screen.findByRole('checkbox', { name: '含合计、小计和类、款各行' }, PATIENT));
    const cell = await screen.findByRole(
      'checkbox',
      { name: 'C6 208 社会保障和就业支出，180.00改为 173.51' },
      PATIENT,
    );
    expect((cell as HTMLInputElement).checked).toBe(false);
    expect(screen.getByText(/格已有内容，与算得的不同，起初不勾选/)).toBeTruthy();
  });

  test('names and codes are offered on request, for the whole workbook or where the user stands', async () => {
    const host = new HostWithCursor(cursorIn(SHEET, 8));
    await host.type(SHEET, 8, 1, null);
    await host.type(SHEET, 9, 0, null);
    await host.type(GENERAL, 8, 1, null);
    const { session, user } = await opened('填充', host);
    expect(await screen.findByText('没有可以填充的单元格。', undefined, PATIENT)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '补全科目名称和编码' }));
    await screen.findByRole(
      'checkbox',
      { name: /^B9 2080506，（空）改为\s*机关事业单位职业年金缴费支出$/ },
      PATIENT,
    );
    expect(screen.getByText('已勾选 3 格，共 3 格')).toBeTruthy();

    const scope = screen.getByRole('combobox', { name: '范围' });
    await user.selectOptions(scope, '光标所在的表');
    expect(screen.getByText('已勾选 2 格，共 2 格')).toBeTruthy();
    await user.selectOptions(scope, '选中的行');
    expect(screen.getByText('已勾选 1 格，共 1 格')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '填入 1 格' }));
    await waitFor(() => {
      expect(session.getState().notice?.text).toBe('已填入 1 个单元格');
    }, PATIENT);
    expect(await host.valueAt(SHEET, 8, 1)).toBe('机关事业单位职业年金缴费支出');
    expect(await host.valueAt(SHEET, 9, 0)).toBeNull();
    expect(await host.valueAt(GENERAL, 8, 1)).toBeNull();
  });

  test('in no table there is nothing to fill there', async () => {
    const { user } = await opened('填充', new HostWithCursor(undefined));
    await user.selectOptions(await screen.findByRole('combobox', { name: '范围' }, PATIENT), '光标所在的表');
    expect(
      await screen.findByText(
        '光标不在公开表中。请在工作簿中选中公开表的单元格，或把范围改为「全部公开表」。',
        undefined,
        PATIENT,
      ),
    ).toBeTruthy();
  });

  test('the government subjects are proposed by the type of the unit, doubtful ones not ticked', async () => {
    const { user } = await opened('填充', new HostOver(BASIC));
    await user.click(await screen.findByRole('checkbox', { name: '补全科目名称和编码' }, PATIENT));
    expect(await screen.findByText('没有可以填充的单元格。', undefined, PATIENT)).toBeTruthy();
    const type = screen.getByRole('combobox', { name: '政府预算经济科目' });
    await user.selectOptions(type, '按行政单位（含参公）补');
    expect(await offered()).toEqual([
      ['C8 30101 基本工资，（空）改为 50101', true],
      ['D8 30101 基本工资，（空）改为 工资奖金津补贴', true],
    ]);
    await user.selectOptions(type, '按事业单位补');
    await waitFor(async () => {
      expect(await offered()).toEqual([
        ['C8 30101 基本工资，（空）改为 50501', false],
        ['D8 30101 基本工资，（空）改为 工资福利支出', false],
      ]);
    }, PATIENT);
    expect(
      screen.getAllByText('部门预算与政府预算经济科目的这一对应关系没有公开文件可以印证，请核对后再填。'),
    ).toHaveLength(2);
  });
});
