/**
 * @jest-environment jsdom
 *
 * office-js-helpers as it really is: preferences kept under our own container, and the host told without Office.
 */
import { loadOfficeSupport } from '../../src/taskpane/office-support';
import { createPreferences } from '../../src/taskpane/preferences';

test('keeps preferences in the browser under a container of its own', async () => {
  const { kept } = await loadOfficeSupport();
  createPreferences(kept).change({ theme: '深色', autoMark: true });
  expect(createPreferences((await loadOfficeSupport()).kept).get()).toEqual({
    theme: '深色',
    autoMark: true,
    grouping: '按表',
  });
  expect(Object.keys(window.localStorage).sort()).toEqual(['@gongkai/preferences', 'gongkai']);
});

test('says WEB outside of Office', async () => {
  expect((await loadOfficeSupport()).place).toEqual({ host: 'WEB', platform: '' });
});

test('goes on without storage where the browser forbids it', async () => {
  const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { kept } = await loadOfficeSupport();
  // The library says so on the console, where only developers look.
  expect(warn.mock.calls).toEqual([
    ['Using non persistant storage. Data will be lost when browser is refreshed/closed'],
  ]);
  warn.mockRestore();
  kept.set('x', 1);
  expect(kept.get('x')).toBe(1);
  Object.defineProperty(window, 'localStorage', real);
});
