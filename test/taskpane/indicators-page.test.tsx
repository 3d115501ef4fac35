/**
 * @jest-environment jsdom
 *
 * 指标分析 by roles and names, over a real workbook: opened from the menu, last year's file chosen, what jumped first
 * looked at, the sheet written and taken back.
 */
import './support/dom';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { Pane } from '../../src/taskpane/pane';
import { createPreferences } from '../../src/taskpane/preferences';
import { createSession, type Session } from '../../src/taskpane/session';
import { DIFFERENCES, workbookWith, type Difference } from '../indicators/last-year';
import { CLEAN, TestHost } from './support/workbook-host';

jest.setTimeout(120_000);

const PATIENT = { timeout: 15_000 };

interface Shown {
  readonly host: TestHost;
  readonly session: Session;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The page in front, after a check. */
async function opened(host = new TestHost(CLEAN)): Promise<Shown> {
  const session = createSession({ host, version: '0.1.0' });
  const kept = new Map<string, unknown>();
  const preferences = createPreferences({
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
  });
  render(<Pane session={session} theme="light" preferences={preferences} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '一键校验' }, PATIENT));
  await user.click(await screen.findByRole('button', { name: '更多操作' }, PATIENT));
  await user.click(await screen.findByRole('menuitem', { name: '指标分析…' }));
  await screen.findByRole('button', { name: '写入指标分析' }, PATIENT);
  return { host, session, user };
}

async function lastYear(differences: readonly Difference[] = DIFFERENCES): Promise<File> {
  const bytes = (await workbookWith(differences)).bytes();
  return fileOf('2022年.xlsx', bytes);
}

/** jsdom's files cannot be read as bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  const copy = new Uint8Array(bytes);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(copy.buffer) });
}

async function choose(user: Shown['user'], file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"][accept=".xlsx,.xlsm"]');
  await user.upload(input!, file);
}

/** The texts of a list's lines. */
function linesOf(name: string): string[] {
  const list = screen.getByRole('list', { name });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

afterEach(cleanup);

test('without last year: the sections there will be, and the sheet', async () => {
  const { host, session, user } = await opened();
  expect(screen.getByText('没有打开上年的工作簿，只列出本年的结构。')).toBeTruthy();
  expect(screen.getByText('支出合计 11,054.90万元；「金融支出」占比最大，为 95.70%。')).toBeTruthy();
  expect(linesOf('将列出')).toEqual([
    '收入结构3 行《部门收支总表》（公开表1）',
    '支出结构（按支出性质）3 行《部门支出总表》（公开表3）',
    '支出（按功能科目）25 行《部门支出总表》（公开表3）',
    '基本支出（按经济科目）30 行《一般公共预算基本支出表》（公开表6）',
    '按单位4 行《一般公共预算支出表(分单位)》（公开表5-2）',
    '按项目7 行《项目支出情况表》（公开表10）',
  ]);
  const before = host.bytes();
  await user.click(screen.getByRole('button', { name: '写入指标分析' }));
  await waitFor(() => {
    expect(session.getState().notice?.text).toBe('已写入工作表「指标分析」，与上次校验结果相同');
  }, PATIENT);
  expect((await host.sheetNames()).at(-1)).toBe('指标分析');
  expect(await host.valueAt('指标分析', 0, 0)).toBe('指标分析');
  expect(host.went.at(-1)?.target.sheet).toBe('指标分析');
  await user.click(screen.getByRole('button', { name: '撤销上次写入（写入指标分析）' }));
  await waitFor(() => {
    expect(session.getState().notice?.text).toContain('已撤销：写入指标分析');
  }, PATIENT);
  expect(Buffer.compare(host.bytes(), before)).toBe(0);
});

test('with last year: what jumped first, the way to it, and the sheet', async () => {
  const { host, session, user } = await opened();
  await choose(user, await lastYear());
  await screen.findByText('已打开「2022年.xlsx」（2022 年）', undefined, PATIENT);
  expect(linesOf('变动较大的').slice(0, 5)).toEqual([
    '收入　一、一般公共预算拨款收入B6比上年增加 1,481.29万元，增长 15.47%11,054.90，上年 9,573.61',
    '科目　2170399 其他金融发展支出C24比上年增加 1,316.56万元，增长 20.02%7,892.56，上年 6,576.00',
    '项目　金融企业奖励专项资金D15比上年增加 1,316.56万元，增长 20.02%7,892.56，上年 6,576.00武汉市地方金融工作局本级',
    '单位　169001 武汉市地方金融工作局本级C8比上年增加 1,231.29万元，增长 12.86%10,804.90，上年 9,573.61',
    '项目　防范及处置非法集资风险经费D12比上年增加 330.00万元330.00，上年 —新增；武汉市地方金融工作局本级',
  ]);
  await user.click(screen.getByRole('button', { name: '前往 3.部门支出总表 的 C24' }));
  expect(host.went.at(-1)?.target).toEqual({
    sheet: '3.部门支出总表',
    area: { top: 23, bottom: 23, left: 2, right: 2 },
  });
  await user.click(screen.getByRole('button', { name: '写入指标分析' }));
  await waitFor(async () => {
    expect((await host.sheetNames()).at(-1)).toBe('指标分析');
  }, PATIENT);
  await waitFor(() => expect(session.getState().task).toBeUndefined(), PATIENT);
  // Once more: the sheet is replaced, not doubled; and without last year.
  await user.click(screen.getByRole('button', { name: '不比较' }));
  await user.click(screen.getByRole('button', { name: '写入指标分析' }));
  await waitFor(() => expect(host.applied).toHaveLength(2), PATIENT);
  const names = await host.sheetNames();
  expect(names.filter((name) => name.startsWith('指标分析'))).toEqual(['指标分析']);
});

test('last year’s workbook stays open while another page is in front', async () => {
  const { user } = await opened();
  await choose(user, await lastYear());
  await screen.findByText('已打开「2022年.xlsx」（2022 年）', undefined, PATIENT);
  await user.click(screen.getByRole('button', { name: '返回' }));
  await user.click(await screen.findByRole('button', { name: '更多操作' }, PATIENT));
  await user.click(await screen.findByRole('menuitem', { name: '指标分析…' }));
  expect(await screen.findByText('已打开「2022年.xlsx」（2022 年）', undefined, PATIENT)).toBeTruthy();
});

test('from 填充 and back to it, before any check', async () => {
  render(<Pane session={createSession({ host: new TestHost(CLEAN) })} theme="light" />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: '填充' }, PATIENT));
  await user.click(await screen.findByRole('button', { name: '指标分析：占比与增减…' }, PATIENT));
  expect(
    await screen.findByText('支出合计 11,054.90万元；「金融支出」占比最大，为 95.70%。', undefined, PATIENT),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(screen.getByRole('tab', { name: '填充' }).getAttribute('aria-selected')).toBe('true');
});

test('files that cannot be compared are told, and nothing can be written', async () => {
  const { host, user } = await opened();
  await choose(user, fileOf('说明.xlsx', new TextEncoder().encode('no workbook')));
  expect((await screen.findByRole('alert', undefined, PATIENT)).textContent).toBe(
    '没有读出「说明.xlsx」。无法识别文件内容，不是 Excel 工作簿。请选择 .xlsx 文件。',
  );
  await choose(
    user,
    fileOf('决算.xlsx', readFileSync('seeds/workbooks/wuchang-2023-final-accounts-clean.xlsx')),
  );
  expect(
    await screen.findByText(
      '上年工作簿「决算.xlsx」是部门决算，本工作簿是部门预算，不能比较。请选择上年的部门预算。',
      undefined,
      PATIENT,
    ),
  ).toBeTruthy();
  const button = screen.getByRole('button', { name: '写入指标分析' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await user.click(button);
  expect(host.applied).toEqual([]);
});

test('a workbook of the same year is told before anything else', async () => {
  const { user } = await opened();
  await choose(user, await lastYear([['3.部门支出总表', 'C24', 6576]]));
  expect(
    await screen.findByText(
      '请先核对：两个工作簿写的都是 2023 年，请确认选的是上年的工作簿。',
      undefined,
      PATIENT,
    ),
  ).toBeTruthy();
});
