/** Runs formulas over a Book: binds, judges, and gathers verdicts, findings, counts and coverage. */
import { KeyRegister } from '../findings/key-register';
import type { Book, Table } from '../tables/book';
import { bindFormula } from './bind';
import { coverageOf } from './coverage';
import type { Counts, Evaluation, FormulaOutcome, InstanceOutcome, NotJudged, Verdict } from './evaluation';
import { VERDICTS } from './evaluation';
import { findingsOf } from './findings';
import type { FormulaSet, InactiveFormula } from './formula-set';
import { heldBack } from './held-back';
import type { BoundInstance } from './instances';
import { columnPartsOf, LeafCounter } from './leaves';
import { sceneOf, type Scene } from './scene';
import { judgeRatio } from './ratio';
import { reasons } from './reasons';
import type { Formula } from './syntax';
import { unitDisputes, withoutDisputed } from './unit-disputes';
import { judge, noVerdict } from './verdict';

/** All formulas over the table sets of their family. Pure; the same Book gives the same Evaluation. */
export function evaluate(book: Book, set: FormulaSet): Evaluation {
  const leaves = new LeafCounter(columnPartsOf(set.formulas));
  const scenes = book.sets.map((_, index) => sceneOf(book, index)).filter(({ tables }) => tables.length > 0);
  const judged = set.formulas.map((formula) => ({
    formula,
    instances: judgeFormula(book, formula, scenes, leaves),
  }));
  const disputes = unitDisputes(judged.flatMap(({ instances }) => instances));
  const odd = new Set<Table>(disputes.map((dispute) => dispute.odd));
  const outcomes = judged.map(({ formula, instances }) =>
    formulaOutcome(formula, odd.size > 0 ? instances.map((item) => withoutDisputed(item, odd)) : instances),
  );
  const instances = outcomes.flatMap((outcome) => outcome.instances);
  const coverage = coverageOf(book, instances);
  return {
    outcomes,
    findings: [...set.findings, ...findingsOf(book, instances, disputes)],
    formulas: countFormulas(outcomes, set.inactive),
    instances: count(instances.map((item) => ({ id: item.key, ...item }))),
    coverage: coverage.total,
    tableCoverage: coverage.tables,
    overridden: set.overridden,
    setAside: (set.switchedOff ?? [])
      .flatMap((formula) => judgeFormula(book, formula, scenes, leaves))
      .flatMap(({ constraint, verdict }) =>
        constraint === undefined || verdict === '不适用' ? [] : [constraint],
      ),
  };
}

function judgeFormula(
  book: Book,
  formula: Formula,
  scenes: readonly Scene[],
  leaves: LeafCounter,
): InstanceOutcome[] {
  const keys = new KeyRegister();
  const runsIn = ({ set }: Scene): boolean =>
    formula.family === undefined || formula.family === book.sets[set]?.family;
  return scenes.filter(runsIn).flatMap((scene) =>
    bindFormula(formula, scene, leaves)
      // What a leftover table lacks around it is not missing.
      .filter(({ kind }) => kind !== '无' || book.sets[scene.set]?.leftover !== true)
      .map((bound) => judgeInstance(book, formula, { ...bound, key: keys.take(bound.key) }, leaves)),
  );
}

function judgeInstance(
  book: Book,
  formula: Formula,
  bound: BoundInstance,
  leaves: LeafCounter,
): InstanceOutcome {
  const { key } = bound;
  if (bound.kind === '无') return { key, formula, verdict: bound.verdict, reason: bound.reason };
  if (bound.kind === '比率') {
    const constraint = { ...bound.constraint, key };
    const judgement = judgeRatio(constraint);
    return { key, formula, verdict: judgement.verdict, constraint, judgement, ...reasonOf(judgement) };
  }
  return judgeLinear(book, formula, { ...bound, key }, leaves);
}

/** Verdicts of the accepted right sides, the most favourable first; one that could not be judged excuses the others. */
const FAVOURABLE: readonly Verdict[] = ['通过', '尾差', '尾差偏大', '未执行', '不符', '不适用'];

function judgeLinear(
  book: Book,
  formula: Formula,
  { key, constraints, unsure }: BoundInstance & { kind: '线性' },
  leaves: LeafCounter,
): InstanceOutcome {
  const alternatives = constraints.map((plain) => {
    const constraint = { ...plain, key };
    const judgement = judge(constraint, leaves);
    const reason = judgement.verdict === '不符' ? heldBack(book, constraint) : undefined;
    return { constraint, judgement: reason === undefined ? judgement : noVerdict('未执行', reason) };
  });
  const [best] = [...alternatives].sort(
    (a, b) =>
      FAVOURABLE.indexOf(a.judgement.verdict) - FAVOURABLE.indexOf(b.judgement.verdict) ||
      a.judgement.difference.abs().comparedTo(b.judgement.difference.abs()),
  );
  if (!best) return { key, formula, verdict: '不适用', reason: reasons.nothingToCompare };
  const { constraint, judgement } = best;
  if (unsure !== undefined && judgement.verdict === '不符')
    return { key, formula, verdict: '未执行', reason: unsure };
  return {
    key,
    formula,
    verdict: judgement.verdict,
    constraint,
    judgement,
    ...reasonOf(judgement),
    ...(alternatives.length > 1 ? { alternatives } : {}),
  };
}

function reasonOf({ reason }: { readonly reason?: string }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function formulaOutcome(formula: Formula, instances: readonly InstanceOutcome[]): FormulaOutcome {
  const verdict = VERDICTS.find((candidate) => instances.some((item) => item.verdict === candidate));
  if (verdict === undefined) {
    return { formula, verdict: '不适用', reason: reasons.nothingToCompare, instances };
  }
  if (verdict !== '不适用' && verdict !== '未执行') return { formula, verdict, instances };
  return { formula, verdict, reason: joinReasons(instances, verdict), instances };
}

/** The reasons of the instances, each once; the first three of many. */
function joinReasons(instances: readonly InstanceOutcome[], verdict: Verdict): string {
  const all = [
    ...new Set(instances.filter((item) => item.verdict === verdict).map((item) => item.reason ?? '')),
  ];
  return all.length > 3 ? `${all.slice(0, 3).join('；')}等` : all.join('；');
}

interface Counted {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason?: string;
}

function countFormulas(outcomes: readonly FormulaOutcome[], inactive: readonly InactiveFormula[]): Counts {
  const counted: Counted[] = outcomes.map(({ formula, verdict, reason }) => ({
    id: formula.id,
    verdict,
    ...(reason === undefined ? {} : { reason }),
  }));
  const idle = inactive.map((item): Counted => ({ ...item, verdict: '未执行' }));
  return count([...counted, ...idle]);
}

function count(items: readonly Counted[]): Counts {
  const of = (...verdicts: readonly Verdict[]): number =>
    items.filter((item) => verdicts.includes(item.verdict)).length;
  const listed = (verdict: Verdict): NotJudged[] =>
    items.filter((item) => item.verdict === verdict).map(({ id, reason }) => ({ id, reason: reason ?? '' }));
  const passed = of('通过');
  const rounding = of('尾差', '尾差偏大');
  const failed = of('不符');
  return {
    total: items.length,
    run: passed + rounding + failed,
    passed,
    rounding,
    failed,
    notApplicable: listed('不适用'),
    notRun: listed('未执行'),
  };
}
