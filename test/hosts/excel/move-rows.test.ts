/** How far a batch that moved rows had come, told from the last row in use. */
import { stepsStanding } from '../../../src/hosts/excel/move-rows';

const step = (before: number, count: number): { sheet: string; before: number; count: number } => ({
  sheet: '表 3',
  before,
  count,
});

/** The last is right at the end of a sheet that reaches to row 10, the others within it. */
const STEPS = [step(11, 3), step(6, 2), step(6, 1), step(0, 4)];

test.each<[number, number | undefined]>([
  [9, undefined],
  [10, 0],
  [11, 1],
  [13, 1],
  [14, undefined],
  [15, 2],
  [16, 3],
  [20, 4],
  [25, 4],
])('going in, a last row of %p after 10 tells of %p steps', (bottom, steps) => {
  expect(stepsStanding(STEPS, { none: 10 }, bottom)).toBe(steps);
});

test.each<[number, number | undefined]>([
  [20, 4],
  [19, undefined],
  [16, 3],
  [15, 2],
  [13, 1],
  [12, undefined],
  [10, 0],
  [4, 0],
])('coming out, a last row of %p after 20 tells of %p steps left', (bottom, steps) => {
  expect(stepsStanding(STEPS, { all: 20 }, bottom)).toBe(steps);
});
