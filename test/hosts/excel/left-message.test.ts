/**
 * @jest-environment jsdom
 *
 * What a ribbon button leaves for the pane: told once, not when it is old, never in the way of the pane.
 */
import { leaveMessage, onMessageLeft, takeMessage } from '../../../src/hosts/excel/left-message';

const NOW = new Date('2026-11-22T09:30:00Z');
const hoursLater = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

beforeEach(() => window.localStorage.clear());

test('is taken once', () => {
  leaveMessage('工作表「表1」受保护，没有写入。', NOW);
  expect(takeMessage(hoursLater(1))).toBe('工作表「表1」受保护，没有写入。');
  expect(takeMessage(hoursLater(1))).toBeUndefined();
  expect(window.localStorage.length).toBe(0);
});

test('the later of two is told', () => {
  leaveMessage('前一句', NOW);
  leaveMessage('后一句', NOW);
  expect(takeMessage(NOW)).toBe('后一句');
});

test('is not told half a day later', () => {
  leaveMessage('昨天的事', NOW);
  expect(takeMessage(hoursLater(12))).toBeUndefined();
});

test.each(['', 'x', 'null', '"text"', '{"text":3,"time":0}', '{"text":"a"}'])(
  'what is no message of ours is passed over: %s',
  (kept) => {
    window.localStorage.setItem('gongkai/untold', kept);
    expect(takeMessage(NOW)).toBeUndefined();
  },
);

test('an open pane hears of it, and of nothing else', () => {
  const heard: string[] = [];
  const end = onMessageLeft(() => heard.push('left'));
  const happens = (key: string, newValue: string | null): boolean =>
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  happens('gongkai/preferences', '{}');
  happens('gongkai/untold', null);
  expect(heard).toEqual([]);
  happens('gongkai/untold', '{"text":"a","time":0}');
  expect(heard).toEqual(['left']);
  end();
  happens('gongkai/untold', '{"text":"b","time":0}');
  expect(heard).toEqual(['left']);
});
