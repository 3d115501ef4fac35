/** The session's states and actions, over a real workbook and the real checks. */
import type { Finding } from '../../src/findings/finding';
import { a1 } from '../../src/grid/address';
import { ChangesRefused } from '../../src/grid/changes';
import { HostError } from '../../src/grid/host';
import { createSession, type Session, type SessionState } from '../../src/taskpane/session';
import { CLEAN, TestHost } from './support/workbook-host';

// Every test checks a whole workbook, some of them several times.
jest.setTimeout(60_000);

const SHEET = '3.部门支出总表';
const NOW = new Date(2026, 10, 22, 9, 30);

function sessionOver(host: TestHost, more: Partial<Parameters<typeof createSession>[0]> = {}): Session {
  return createSession({ host, version: '0.1.0', now: () => NOW, ...more });
}

async function checked(host = new TestHost()): Promise<{ host: TestHost; session: Session }> {
  const session = sessionOver(host);
  await session.check();
  return { host, session };
}

function result(session: Session): NonNullable<SessionState['result']> {
  const { result: found } = session.getState();
  if (!found) throw new Error('nothing was checked');
  return found;
}

function findingOf(session: Session, rule: string): Finding {
  const found = result(session).report.findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

describe('states', () => {
  test('nothing is read before it is asked for', () => {
    expect(sessionOver(new TestHost()).getState()).toEqual({
      phase: 'idle',
      workbook: '',
      outdated: false,
      selections: 0,
    });
  });

  test('recognising tells what the workbook holds, and changes nothing', async () => {
    const host = new TestHost();
    const session = sessionOver(host);
    await session.recognise();
    const { phase, workbook, recognition, task } = session.getState();
    expect({ phase, workbook, task }).toEqual({
      phase: 'recognised',
      workbook: '部门预算.xlsx',
      task: undefined,
    });
    expect(recognition).toMatchObject({
      family: '预算',
      year: 2023,
      amountUnit: '万元',
      organisation: '武汉市地方金融工作局',
    });
    expect(recognition?.tables).toHaveLength(18);
    expect(recognition?.tables[2]).toEqual({
      kind: '支出总表',
      number: '公开表 3',
      title: '部门支出总表',
      sheet: SHEET,
      area: expect.anything() as unknown,
    });
    expect(host.applied).toEqual([]);
  });

  test('a check goes through its steps by name and ends checked', async () => {
    const session = sessionOver(new TestHost());
    const steps: string[] = [];
    session.subscribe(() => {
      const { task } = session.getState();
      const told = task && `${task.done}/${task.of} ${task.step.replace(/\d+/g, 'n')}`;
      if (told !== undefined && told !== steps.at(-1)) steps.push(told);
    });
    await session.check();
    expect(steps).toEqual([
      '0/4 准备审核程序',
      '0/4 读取工作簿',
      '1/4 识别公开表',
      '2/4 核对 n 张表、n 条公式',
      '3/4 整理结果',
    ]);
    const state = session.getState();
    expect(state).toMatchObject({ phase: 'checked', outdated: false, notice: { text: '校验完成' } });
    expect(state.notice?.spoken).toBe(result(session).verdict);
    expect(result(session).report.findings.length).toBeGreaterThan(20);
    expect(result(session).time).toBe(NOW);
  });

  test('an edit makes the results 已过期 and keeps them; another check tells what is gone', async () => {
    const { host, session } = await checked();
    const before = result(session);
    await host.type(SHEET, 5, 2, 1);
    expect(session.getState()).toMatchObject({ phase: 'checked', outdated: true });
    expect(result(session)).toBe(before);
    await session.check();
    expect(session.getState().outdated).toBe(false);
    expect(result(session).since!.added).toBeGreaterThan(0);
    await host.type(SHEET, 5, 2, await new TestHost().valueAt(SHEET, 5, 2));
    const added = result(session).since!.added;
    await session.check();
    expect(result(session).since!.cleared).toBeGreaterThanOrEqual(added);
    expect(session.getState().notice?.text).toMatch(/^校验完成，已消除 \d+ 处/);
  });

  test('an edit during the check leaves the results out of date', async () => {
    const host = new TestHost();
    const session = sessionOver(host);
    let typed = false;
    session.subscribe(() => {
      if (typed || session.getState().task?.done !== 2) return;
      typed = true;
      void host.type(SHEET, 5, 2, 1);
    });
    await session.check();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(session.getState()).toMatchObject({ phase: 'checked', outdated: true });
  });

  test('what is asked for while something runs does nothing', async () => {
    const host = new TestHost();
    const session = sessionOver(host);
    const first = session.check();
    await session.writeReport();
    expect(host.applied).toEqual([]);
    await first;
    expect(session.getState().phase).toBe('checked');
  });

  test('disposing ends the watch', () => {
    const host = new TestHost();
    const session = sessionOver(host);
    expect(host.watched).toBe(1);
    session.dispose();
    expect(host.watched).toBe(0);
  });
});

describe('failures are told in sentences', () => {
  test('of the host, and the results of before stay', async () => {
    const { host, session } = await checked();
    const before = result(session);
    host.fails = { at: 'read', error: new HostError('busy', '正在编辑单元格。请按回车结束编辑后再试。') };
    await session.check();
    expect(session.getState().failure).toEqual({
      title: '没有完成校验',
      message: '正在编辑单元格。请按回车结束编辑后再试。',
      effect: '工作簿没有改动；上次的校验结果（如有）仍然保留。',
      remedy: '重试',
    });
    expect(result(session)).toBe(before);
    session.dismissFailure();
    expect(session.getState().failure).toBeUndefined();
  });

  test('of a kind nobody foresaw', async () => {
    const host = new TestHost();
    const session = sessionOver(host);
    host.fails = { at: 'read', error: new TypeError('x is undefined') };
    await session.recognise();
    expect(session.getState()).toMatchObject({
      phase: 'idle',
      failure: { title: '没有读出工作簿', message: expect.stringContaining('x is undefined') as unknown },
    });
  });

  test('of going to a cell', async () => {
    const { host, session } = await checked();
    host.fails = { at: 'goTo', error: new HostError('program', '找不到工作表。') };
    await session.goTo([{ sheet: 'x', area: { top: 0, left: 0, bottom: 0, right: 0 } }]);
    expect(session.getState().failure).toMatchObject({
      title: '没有转到该单元格',
      message: '找不到工作表。',
    });
  });
});

describe('findings and cells', () => {
  test('a finding is selected and both its sides are shown', async () => {
    const { host, session } = await checked();
    const finding = findingOf(session, 'ND-2');
    await session.goToFinding(finding);
    expect(session.getState()).toMatchObject({ selected: finding.fingerprint, selections: 1 });
    expect(host.went).toEqual([{ target: finding.cells[0], also: finding.cells[1] }]);
  });

  test('a cell selects the finding that speaks of it, then the next one', async () => {
    const { session } = await checked();
    const finding = findingOf(session, 'ND-2');
    const [{ sheet, area }] = finding.cells as [Finding['cells'][0]];
    const there = result(session).report.findings.filter(({ cells }) =>
      cells.some(
        (cell) =>
          cell.sheet === sheet &&
          cell.area.top <= area.top &&
          cell.area.bottom >= area.top &&
          cell.area.left <= area.left &&
          cell.area.right >= area.left,
      ),
    );
    const seen = new Set<string | undefined>();
    for (let i = 0; i < there.length; i += 1) {
      expect(session.selectAt(sheet, area.top, area.left)).toBe(true);
      seen.add(session.getState().selected);
    }
    expect(seen).toEqual(new Set(there.map(({ fingerprint }) => fingerprint)));
    expect(session.selectAt(sheet, 400, 40)).toBe(false);
    expect(session.selectAt('没有这张表', 0, 0)).toBe(false);
  });
});

describe('writing', () => {
  test('校验结果 is written, told, and taken back', async () => {
    const applied: number[] = [];
    const host = new TestHost();
    const session = sessionOver(host, { onApplied: () => applied.push(1) });
    const before = host.bytes();
    await session.check();
    await session.writeReport();
    expect(await host.sheetNames()).toContain('校验结果');
    expect(session.getState()).toMatchObject({
      notice: { text: '已写入工作表「校验结果」' },
      undo: { title: '写入校验结果' },
    });
    expect(await host.valueAt('校验结果', 1, 0)).toBe(result(session).verdict);
    await session.undo();
    expect(host.bytes()).toEqual(before);
    expect(session.getState().undo).toBeUndefined();
    expect(session.getState().notice?.text).toBe('已撤销：写入校验结果，与上次校验结果相同');
    expect(applied).toEqual([1, 1]);
  });

  test('results that are out of date are checked again before they are written', async () => {
    const { host, session } = await checked();
    const { verdict } = result(session);
    await host.type(SHEET, 5, 2, 1);
    await session.writeReport();
    expect(session.getState().outdated).toBe(false);
    expect(result(session).verdict).not.toBe(verdict);
    expect(await host.valueAt('校验结果', 1, 0)).toBe(result(session).verdict);
  });

  test('a workbook that cannot be written stays as it was', async () => {
    const { host, session } = await checked();
    const before = host.bytes();
    host.fails = { at: 'apply', error: new HostError('read-only', '工作簿是只读的。请另存后再写入。') };
    await session.writeReport();
    expect(session.getState().failure).toMatchObject({
      title: '没有写入',
      message: '工作簿是只读的。请另存后再写入。',
    });
    expect(host.bytes()).toEqual(before);
    expect(session.getState().undo).toBeUndefined();
  });

  test('cells are marked and the marks removed', async () => {
    const { host, session } = await checked();
    await session.mark();
    const { cells } = findingOf(session, 'ND-2');
    expect(host.marked).toContainEqual({ ...cells[0], strength: '核实' });
    expect(session.getState().notice?.text).toBe(`已标记 ${host.marked.length} 处`);
    const count = host.marked.length;
    await session.unmark();
    expect(host.marked).toEqual([]);
    expect(session.getState()).toMatchObject({ marked: 0, notice: { text: `已清除 ${count} 处标记` } });
  });

  test('cells are marked after a check where the user prefers it; a failure of it leaves the results', async () => {
    const host = new TestHost();
    const session = sessionOver(host, { autoMark: () => true });
    await session.check();
    expect(host.marked.length).toBeGreaterThan(10);
    host.fails = { at: 'marks', error: new HostError('program', '没有标记。') };
    await session.check();
    expect(session.getState()).toMatchObject({ phase: 'checked', failure: { title: '没有完成标记' } });
  });
});

describe('审核说明', () => {
  test('typed in the pane, it stands in 校验结果, leaves the verdict, and survives another check', async () => {
    const { host, session } = await checked();
    const finding = findingOf(session, 'ND-2');
    const verdict = result(session).verdict;
    await session.explain([finding.fingerprint], '涉密科目，依法不予公开。');
    expect(session.getState().notice?.text).toBe('审核说明已写入「校验结果」');
    expect(result(session).explanations.get(finding.fingerprint)?.text).toBe('涉密科目，依法不予公开。');
    expect(result(session).verdict).not.toBe(verdict);
    expect(await host.valueAt('校验结果', 1, 0)).toBe(result(session).verdict);
    await session.check();
    expect(result(session).explanations.get(finding.fingerprint)?.text).toBe('涉密科目，依法不予公开。');
  });

  test('a second one touches its own cell and the verdict alone; taken away, both are as before', async () => {
    const { host, session } = await checked();
    const [first, second] = result(session).report.findings.filter(({ severity }) => severity === '核实');
    await session.explain([first!.fingerprint], '甲');
    await session.explain([second!.fingerprint], '乙');
    const changes = host.applied.at(-1)!;
    expect(changes.map((change) => change.kind)).toEqual(['setCell', 'setCell']);
    await session.explain([second!.fingerprint], '  ');
    expect(session.getState().notice?.text).toBe('审核说明已删除');
    expect([...result(session).explanations.keys()]).toEqual([first!.fingerprint]);
  });

  test('typed in the sheet, it is the same truth', async () => {
    const { host, session } = await checked();
    await session.writeReport();
    const { fingerprint } = findingOf(session, 'ND-2');
    // The list begins below its header in row 7; 审核说明 is column M, the fingerprint column N.
    let row = 7;
    while (row < 100 && (await host.valueAt('校验结果', row, 13)) !== fingerprint) row += 1;
    await host.type('校验结果', row, 12, '已报批。');
    await session.check();
    expect(result(session).explanations.get(fingerprint)?.text).toBe('已报批。');
  });

  test('of a finding that is gone by now nothing is written', async () => {
    const { host, session } = await checked();
    await session.explain(['没有这个问题'], '说明');
    expect(host.applied).toEqual([]);
    expect(session.getState().notice?.text).toBe('该问题已消除，没有写入审核说明');
  });
});

describe('更正', () => {
  test('previewed, applied, checked again, and taken back', async () => {
    const { host, session } = await checked();
    const before = host.bytes();
    const { certain, report } = result(session);
    expect(certain.length).toBeGreaterThan(0);
    const preview = session.preview(certain);
    expect(preview.length).toBe(certain.flatMap(({ changes }) => changes).length);
    const [cell] = preview;
    expect(cell!.address).toBe(a1(cell!.at.row, cell!.at.column));
    expect(cell!.before).not.toBe(cell!.after);
    await session.correct(certain);
    expect(session.getState().undo).toEqual({ title: `更正 ${preview.length} 处` });
    expect(session.getState().notice?.text).toMatch(/^已更正 \d+ 个单元格，已消除 \d+ 处/);
    expect(result(session).report.findings.length).toBeLessThan(report.findings.length);
    await session.undo();
    expect(host.bytes()).toEqual(before);
    expect(result(session).report.findings).toHaveLength(report.findings.length);
  });

  test('a cell that was edited since is named, and nothing is written', async () => {
    const { host, session } = await checked();
    const [correction] = result(session).certain;
    const { at } = correction!.changes[0]!;
    await host.type(at.sheet, at.row, at.column, '另一个数');
    const before = host.bytes();
    await session.correct([correction!]);
    expect(session.getState().failure?.message).toContain(`${at.sheet}!${a1(at.row, at.column)}`);
    expect(host.bytes()).toEqual(before);
  });

  test('an undo over the user’s own edits is refused whole, and offered for the rest', async () => {
    const { host, session } = await checked();
    const { certain } = result(session);
    const cells = session.preview(certain);
    expect(cells.length).toBeGreaterThan(1);
    const [touched, other] = cells;
    const original = await host.valueAt(other!.at.sheet, other!.at.row, other!.at.column);
    await session.correct(certain);
    await host.type(touched!.at.sheet, touched!.at.row, touched!.at.column, 12345);
    await session.undo();
    expect(session.getState().failure).toMatchObject({ title: '没有撤销', remedy: '撤销其余' });
    expect(session.getState().failure?.message).toContain(touched!.address);
    expect(await host.valueAt(other!.at.sheet, other!.at.row, other!.at.column)).not.toBe(original);
    await session.undoUntouched();
    expect(session.getState().failure).toBeUndefined();
    expect(await host.valueAt(touched!.at.sheet, touched!.at.row, touched!.at.column)).toBe(12345);
    expect(await host.valueAt(other!.at.sheet, other!.at.row, other!.at.column)).toBe(original);
  });

  test('where the check after a write fails, the write is not denied', async () => {
    const { host, session } = await checked();
    const { certain } = result(session);
    session.subscribe(() => {
      if (session.getState().task?.step === '读取工作簿')
        host.fails = { at: 'read', error: new HostError('busy', '正在编辑单元格。') };
    });
    await session.correct(certain);
    expect(session.getState()).toMatchObject({
      outdated: true,
      undo: { title: expect.stringMatching(/^更正/) as unknown },
      failure: {
        title: '已写入，但没有完成重新校验',
        effect: '已写入的内容不受影响；显示的仍是上次的校验结果。',
      },
    });
  });

  test('there is nothing certain in a workbook without errors', async () => {
    const { session } = await checked(new TestHost(CLEAN));
    expect(result(session).certain).toEqual([]);
    expect(result(session).report.findings.filter(({ severity }) => severity === '错误')).toEqual([]);
  });
});

describe('识别', () => {
  test('a sheet assigned by hand is remembered in the workbook, and forgotten again', async () => {
    const { host, session } = await checked();
    await session.assign(SHEET, { table: '不是公开表' });
    expect(await host.sheetNames()).toContain('校验设置');
    expect(session.getState().recognition?.otherSheets).toContainEqual({
      sheet: SHEET,
      what: '已指定为不是公开表',
      assigned: '不是公开表',
    });
    expect(result(session).report.missingCoreTables).toEqual(['支出总表']);
    const again = sessionOver(new TestHost(host.bytes()));
    await again.recognise();
    expect(again.getState().recognition?.tables).toHaveLength(17);
    await session.assign(SHEET, { table: null });
    expect(await host.sheetNames()).not.toContain('校验设置');
    expect(session.getState().recognition?.tables).toHaveLength(18);
  });

  test('口径 is stated beside the table', async () => {
    const { session } = await checked();
    const sheet = '5-1.一般公共预算支出表(分功能科目)';
    const basis = (): unknown =>
      session.getState().recognition?.tables.find((table) => table.sheet === sheet)?.basis;
    expect(basis()).toEqual({ value: undefined, stated: false });
    await session.assign(sheet, { basis: '含结转' });
    expect(basis()).toEqual({ value: '含结转', stated: true });
  });

  test('a sheet of the user’s under our name is never replaced', async () => {
    const host = new TestHost();
    await host.apply([
      {
        kind: 'writeSheet',
        expect: 'absent',
        sheet: {
          name: '校验设置',
          cells: [{ row: 0, column: 0, value: '本单位自己的内容' }],
          styles: {},
          columns: [],
        },
      },
    ]);
    const session = sessionOver(host);
    await session.assign(SHEET, { table: '不是公开表' });
    expect(session.getState().failure?.message).toContain('请把它改名');
    expect(await host.valueAt('校验设置', 0, 0)).toBe('本单位自己的内容');
  });
});

test('the sheet 审核公式 is added once, then opened', async () => {
  const { host, session } = await checked();
  await session.openUserFormulas();
  expect(await host.sheetNames()).toContain('审核公式');
  expect(host.went).toHaveLength(1);
  await session.openUserFormulas();
  expect(session.getState().notice?.text).toBe('工作簿已有工作表「审核公式」');
  expect(host.applied).toHaveLength(1);
  // Its examples stand above the header and do not run.
  const notRun = result(session).report.formulas.notRun;
  await session.check();
  expect(result(session).report.formulas.notRun).toEqual(notRun);
});

test('a refusal without cells is told as it is', async () => {
  const { host, session } = await checked();
  host.fails = {
    at: 'apply',
    error: new ChangesRefused({ reason: 'protected', cells: [], sheet: 'x', message: '工作表「x」受保护。' }),
  };
  await session.writeReport();
  expect(session.getState().failure).toMatchObject({ message: '工作表「x」受保护。' });
});
