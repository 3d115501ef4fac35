/** The classes of 二级指标 and where they belong. Words of the common framework alone; a local class is not judged. */

/** The nine classes; 成本 stands under 产出 or, since 2022, under a 一级指标 of its own. */
export type IndicatorClass =
  '数量' | '质量' | '时效' | '成本' | '经济效益' | '社会效益' | '生态效益' | '可持续影响' | '满意度';

/** In this order: 社会公众满意度 is 满意度, 生态环境成本 is 成本. */
const CLASSES: readonly (readonly [RegExp, IndicatorClass])[] = [
  [/满意/, '满意度'],
  [/成本/, '成本'],
  [/可持续/, '可持续影响'],
  [/数量/, '数量'],
  [/质量/, '质量'],
  [/时效/, '时效'],
  [/经济效(?:益|果)/, '经济效益'],
  [/社会效(?:益|果)/, '社会效益'],
  [/(?:生态|环境)(?:环境)?效(?:益|果)/, '生态效益'],
];

/** 一级指标 each class may stand under; older forms have 满意度 under 效益. */
const UPPER: Readonly<Record<IndicatorClass, RegExp>> = {
  数量: /产出/,
  质量: /产出/,
  时效: /产出/,
  成本: /产出|成本/,
  经济效益: /效益|效果/,
  社会效益: /效益|效果/,
  生态效益: /效益|效果/,
  可持续影响: /效益|效果|影响/,
  满意度: /满意|效益|效果/,
};

/** The class of a 二级指标 by its words; undefined for any other. */
export function classOf(level2: string): IndicatorClass | undefined {
  return CLASSES.find(([pattern]) => pattern.test(level2))?.[1];
}

/** Whether two 二级指标 are of different classes; words of no known class are compared as they are. */
export function differInClass(one: string, other: string): boolean {
  const [a, b] = [classOf(one), classOf(other)];
  return a === undefined || b === undefined ? one !== other : a !== b;
}

/** Whether a 二级指标 stands under a 一级指标 of the framework that is not its own. */
export function isMisplaced(level1: string, level2: string): boolean {
  const own = classOf(level2);
  // A 二级指标 that names two classes, or a 一级指标 of local words, is not judged.
  if (own === undefined || !/^(?:产出|成本|效益|效果|满意度)(?:类)?(?:指标)?$/.test(level1)) return false;
  if (CLASSES.filter(([pattern]) => pattern.test(level2)).length > 1) return false;
  return !UPPER[own].test(level1);
}

/** Whether the name of a 三级指标 is that of a class: 社会效益指标. */
export function isClassName(name: string): boolean {
  return /^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态|环境)效益|可持续影响|(?:服务对象)?满意度)指标$/.test(
    name,
  );
}
