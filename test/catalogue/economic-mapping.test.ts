import { governmentSubjectFor, type UnitType } from '../../src/catalogue/economic-mapping';
import { allSubjects } from '../../src/catalogue/subjects';

test.each<[string, UnitType, string, string]>([
  ['30101', '行政', '50101', 'seen'],
  ['30101', '事业', '50501', 'recalled'],
  ['30108', '行政', '50102', 'seen'],
  ['301', '事业', '505', 'recalled'],
  ['312', '行政', '507|508', 'recalled'],
])('%s of a unit of kind %s falls under %s (%s)', (code, unit, government, grade) => {
  expect(governmentSubjectFor(code, unit)).toEqual({ codes: government.split('|'), grade });
});

test('what is not known is not guessed', () => {
  expect(governmentSubjectFor('39999', '行政')).toEqual({ codes: ['59999'], grade: 'recalled' });
  expect(governmentSubjectFor('30199999', '行政')).toBeUndefined();
});

test('every code it leads to is a government subject', () => {
  const known = new Set(allSubjects('政府经济').map(({ code }) => code));
  const targets = allSubjects('部门经济').flatMap(({ code }) =>
    (['行政', '事业'] as const).flatMap((unit) => governmentSubjectFor(code, unit)?.codes ?? []),
  );
  expect(targets.filter((code) => !known.has(code))).toEqual([]);
  expect(targets.length).toBeGreaterThan(200);
});
