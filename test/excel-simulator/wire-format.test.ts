/**
 * The contract with the client library's undocumented bridge: which texts the pinned version sends for a small request,
 * and what it makes of the answer. A new version of the library that speaks otherwise fails here first.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../../node_modules/@microsoft/office-js');

interface Sent {
  readonly id: number;
  readonly flags: number;
  readonly message: {
    readonly url: string;
    readonly body: { readonly Actions: unknown; readonly ObjectPaths: unknown };
  };
}

const sent: Sent[] = [];
let answer: (message: Sent) => unknown;
const bridge = {
  sendMessageToHost(text: string): void {
    const message = JSON.parse(text) as Sent;
    sent.push(message);
    const body = JSON.stringify(answer(message));
    const reply = { id: message.id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } };
    void Promise.resolve().then(() => bridge.onMessageFromHost(JSON.stringify(reply)));
  },
  onMessageFromHost: (_text: string): void => undefined,
};

beforeAll(() => {
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
  const run: (source: string) => unknown = globalThis.eval;
  run(readFileSync(path.join(DIST, 'dist/excel-win32-16.01.js'), 'utf8'));
});

beforeEach(() => (sent.length = 0));

it('is that of the pinned version', () => {
  const { version } = JSON.parse(readFileSync(path.join(DIST, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(version).toBe('1.1.110');
});

it('a cell is asked for by a chain of object paths', async () => {
  answer = () => ({
    Results: [
      { ActionId: 6, Value: { Id: '{1}' } },
      { ActionId: 10, Value: { _ReferenceId: 'r' } },
      { ActionId: 11, Value: { _ReferenceId: 'r', Values: [[7]] } },
    ],
  });
  const value = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('表').getRange('B2');
    cell.load('values');
    await context.sync();
    return cell.values[0]![0] as unknown;
  });
  expect(value).toBe(7);
  const [{ flags, message }] = sent as [Sent];
  expect(flags).toBe(0);
  expect(message.url).toBe('ProcessQuery');
  const instantiate = (Id: number, ObjectPathId: number): object => ({
    Id,
    ActionType: 1,
    Name: '',
    ObjectPathId,
  });
  expect(message.body).toEqual({
    AutoKeepReference: true,
    Actions: [
      instantiate(2, 1),
      instantiate(4, 3),
      instantiate(6, 5),
      instantiate(8, 7),
      { Id: 9, ActionType: 3, Name: '_KeepReference', ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
      instantiate(10, 7),
      {
        Id: 11,
        ActionType: 2,
        Name: '',
        ObjectPathId: 7,
        QueryInfo: { Select: ['values'] },
        L: [1, 3, 5, 7],
      },
    ],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      5: { Id: 5, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['表'] } },
      7: {
        Id: 7,
        ObjectPathType: 3,
        Name: 'GetRange',
        ParentObjectPathId: 5,
        ArgumentInfo: { Arguments: ['B2'] },
      },
    },
  });
});

it.each([
  ['a write says so in the flags', false, 17],
  ['a write that waits while the user types says that, too', true, 17 + 64],
])('%s', async (_, delayForCellEdit, flags) => {
  answer = () => ({ Results: [] });
  await Excel.run({ delayForCellEdit }, async (context) => {
    context.workbook.worksheets.getItem('表').getRange('B2').values = [[8]];
    await context.sync();
  });
  expect(sent[0]!.flags).toBe(flags);
  const actions = sent[0]!.message.body.Actions as readonly { readonly ActionType: number }[];
  expect(actions.filter(({ ActionType }) => ActionType === 4)).toEqual([
    {
      Id: 11,
      ActionType: 4,
      Name: 'Values',
      ObjectPathId: 7,
      ArgumentInfo: { Arguments: [[[8]]] },
      L: [1, 3, 5, 7],
    },
  ]);
});

it('a refusal becomes an error with its code', async () => {
  answer = () => ({
    Results: [],
    Error: {
      Code: 'AccessDenied',
      Message: 'no',
      HttpStatusCode: 403,
      ActionIndex: 0,
      Location: 'Range.values',
    },
  });
  const failing = Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: 'AccessDenied',
    debugInfo: { errorLocation: 'Range.values' },
  });
});
