/**
 * @jest-environment jsdom
 *
 * 更正 of a row that stands twice: seen as it reads before anything is written, taken out at a click, put back by 撤销.
 */
import './support/dom';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import * as engine from '../../src/taskpane/engine';
import { Pane } from '../../src/taskpane/pane';
import { createPreferences } from '../../src/taskpane/preferences';
import { createSession, type Session } from '../../src/taskpane/session';
import { TestHost } from './support/workbook-host';

jest.setTimeout(120_000);
afterEach(cleanup);

const SHEET = '3.部门支出总表';
const CLEAN = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';

/** The clean sample with row 9 of 支出总表 twice. */
async function doubled(): Promise<TestHost> {
  const file = openWorkbook(new Uint8Array(readFileSync(CLEAN)));
  const cells = (await file.read()).sheets
    .find(({ name }) => name === SHEET)!
    .rows.get(8)!
    .flatMap((cell, column) => (cell === undefined ? [] : [{ column, write: cell.value }]));
  await file.apply([{ kind: 'insertRows', sheet: SHEET, before: 9, rows: [{ like: 8, cells }], expect: [] }]);
  return new TestHost(file.bytes());
}

async function settled(session: Session): Promise<void> {
  await waitFor(() => expect(session.getState().task).toBeUndefined(), { timeout: 30_000 });
}

test('a row is seen before it is taken out, and comes back', async () => {
  const host = await doubled();
  const session = createSession({
    host,
    version: '0.1.0',
    autoMark: () => false,
    engine: () => Promise.resolve(engine),
  });
  const kept = new Map<string, unknown>();
  const preferences = createPreferences({
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
  });
  render(<Pane session={session} theme="light" preferences={preferences} />);
  await settled(session);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '一键校验' }));
  await screen.findByRole('button', { name: '重新校验' }, { timeout: 30_000 });
  await settled(session);
  const before = host.bytes();

  await user.click(screen.getByRole('button', { name: '更正…' }));
  const page = screen.getByRole('region', { name: '更正' });
  expect(within(page).getByText('删去第10行，下面各行上移')).toBeTruthy();
  expect(within(page).getByRole('heading', { name: SHEET })).toBeTruthy();
  expect(
    within(page)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['单元格内容', 'A102080506', 'B10机关事业单位职业年金缴费支出', 'C103.73', 'D103.73', 'E100.00']);
  expect(host.bytes()).toEqual(before);

  await user.click(within(page).getByRole('button', { name: '删去这一行' }));
  await settled(session);
  expect(screen.getByRole('status').textContent).toMatch(/^已更正：删去第10行，已消除 \d+ 处/);
  expect(await host.valueAt(SHEET, 9, 0)).toBe('2080508');
  expect(session.getState().result?.report.causes).toEqual([]);

  await user.click(screen.getByRole('button', { name: '撤销上次写入（删去第10行）' }));
  await settled(session);
  expect(host.bytes()).toEqual(before);
});
