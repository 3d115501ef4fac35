/** Preferences outlive bad storage and other versions; the theme follows the surroundings unless told otherwise. */
import { createPreferences, type KeptValues } from '../../src/taskpane/preferences';
import { isDark, shownTheme } from '../../src/taskpane/theme';

const keptAs = (value: unknown): KeptValues => ({ get: () => value, set: () => undefined });

test.each([
  ['nothing kept', undefined, { theme: '跟随', autoMark: false, grouping: '按表' }],
  [
    'all kept',
    { theme: '深色', autoMark: true, grouping: '按规则' },
    { theme: '深色', autoMark: true, grouping: '按规则' },
  ],
  [
    'values of another version',
    { theme: 'sepia', autoMark: 'yes', more: 1 },
    { theme: '跟随', autoMark: false, grouping: '按表' },
  ],
  ['a text', 'dark', { theme: '跟随', autoMark: false, grouping: '按表' }],
])('%s', (_, kept, expected) => {
  expect(createPreferences(keptAs(kept)).get()).toEqual(expected);
});

test('storage that throws costs nothing but the memory', () => {
  const refuse = (): never => {
    throw new Error('denied');
  };
  const store = createPreferences({ get: refuse, set: refuse });
  let told = 0;
  const end = store.subscribe(() => (told += 1));
  store.change({ theme: '深色' });
  end();
  store.change({ autoMark: true });
  expect(store.get()).toEqual({ theme: '深色', autoMark: true, grouping: '按表' });
  expect(told).toBe(1);
});

test.each([
  ['light', '跟随', 'light'],
  ['dark', '跟随', 'dark'],
  ['light', '深色', 'dark'],
  ['dark', '浅色', 'light'],
  ['contrast', '浅色', 'contrast'],
] as const)('%s with the choice %s shows %s', (surroundings, choice, expected) => {
  expect(shownTheme(surroundings, choice)).toBe(expected);
});

test.each([
  ['#FFFFFF', false],
  ['#262626', true],
  ['#000000', true],
  ['217346', true],
  ['white', false],
])('Office background %s is dark: %s', (background, expected) => {
  expect(isDark(background)).toBe(expected);
});
