/** The command line: arguments in, exit code out. Help, errors and everything else it says are Chinese. */
import { Command, CommanderError } from 'commander';
import type { UnitType } from '../catalogue/economic-mapping';
import { brokenLines, textWidth } from '../report/width';
import { analyse } from './analyse';
import { check } from './check';
import type { ExitCode } from './exit-code';
import { UNUSABLE } from './exit-code';
import { UsageError } from './failure';
import { fill } from './fill';
import { fix } from './fix';
import { formulas } from './formulas';
import { insert } from './insert';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import { copyOf, withCopyOptions, type CopyFlags } from './options';
import { readCodes, readRow, readUnitType, readYear, readZeroBase } from './option-values';
import type { Services } from './services';
import { tables } from './tables';
import { HELP, USAGE } from './wording';

/** Runs the arguments after the program's name. Never throws; whatever goes wrong is told on stderr. */
export async function run(argv: readonly string[], io: CommandIo, services: Services): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commandLine(io, services, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return afterCommander(error, io);
    if (!(error instanceof UsageError)) throw error;
    writeLines(io.stderr, [error.message]);
    return UNUSABLE;
  }
}

function commandLine(io: CommandIo, services: Services, finish: (code: ExitCode) => void): Command {
  const program = new Command('gongkai')
    .description(HELP.program)
    .usage(HELP.programUsage)
    .version(services.version, '-V, --version', HELP.version)
    .helpOption('-h, --help', HELP.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => HELP.titles.get(title) ?? title,
      displayWidth: textWidth,
      boxWrap: (text, width) => brokenLines(text, width).join('\n'),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`.trim(),
    })
    .addHelpText('after', HELP.exitCodes);
  for (const add of [addCheck, addFix, addFill, addInsert, addAnalyse, addTables])
    add(program, io, services, finish);
  program
    .command('formulas')
    .description(HELP.formulas)
    .usage(HELP.formulasUsage)
    .action(() => finish(formulas(io, services)));
  return program;
}

/** Adds one command to the program; `finish` takes what it comes to. */
type AddCommand = (
  program: Command,
  io: CommandIo,
  services: Services,
  finish: (code: ExitCode) => void,
) => void;

const addCheck: AddCommand = (program, io, services, finish) => {
  program
    .command('check')
    .description(HELP.check)
    .usage(HELP.checkUsage)
    .argument('<文件...>', HELP.file)
    .option('--out <文件>', HELP.out)
    .option('--json', HELP.json)
    .option('--year <年度>', HELP.year, readYear)
    .action(async (files: string[], options: { out?: string; json?: boolean; year?: number }) => {
      const { out, json = false, year } = options;
      const request = {
        files,
        json,
        ...(out === undefined ? {} : { out }),
        ...(year === undefined ? {} : { year }),
      };
      finish(await check(request, io, services));
    });
};

interface FixFlags extends CopyFlags {
  readonly suggested?: boolean;
}

const addFix: AddCommand = (program, io, services, finish) => {
  withCopyOptions(
    program
      .command('fix')
      .description(HELP.fix)
      .usage(HELP.fixUsage)
      .argument('<文件>', HELP.file)
      .option('--out <文件>', HELP.fixOut)
      .option('--suggested', HELP.suggested),
    HELP.dryRun,
  ).action(async (file: string, options: FixFlags) => {
    finish(await fix({ suggested: false, ...copyOf(file, options) }, io, services));
  });
};

interface FillFlags extends CopyFlags {
  readonly totals?: boolean;
  readonly formulas?: boolean;
  readonly names?: boolean;
  readonly unit?: UnitType;
  readonly overwrite?: boolean;
  readonly zeroBase?: '' | '0' | '—';
}

const addFill: AddCommand = (program, io, services, finish) => {
  withCopyOptions(
    program
      .command('fill')
      .description(HELP.fill)
      .usage(HELP.fillUsage)
      .argument('<文件>', HELP.file)
      .option('--out <文件>', HELP.fillOut)
      .option('--totals', HELP.fillTotals)
      .option('--formulas', HELP.fillFormulas)
      .option('--names', HELP.fillNames)
      .option('--unit <类型>', HELP.fillUnit, readUnitType)
      .option('--overwrite', HELP.fillOverwrite)
      .option('--zero-base <写法>', HELP.fillZeroBase, readZeroBase),
    HELP.fillDryRun,
  ).action(async (file: string, options: FillFlags) => {
    const { unit: unitType, ...given } = options;
    const unit = unitType === undefined ? {} : { unitType };
    finish(await fill({ ...copyOf(file, given), ...unit }, io, services));
  });
};

interface InsertFlags extends CopyFlags {
  readonly table: string;
  readonly codes: readonly string[];
  readonly atRow?: number;
}

const addInsert: AddCommand = (program, io, services, finish) => {
  withCopyOptions(
    program
      .command('insert')
      .description(HELP.insert)
      .usage(HELP.insertUsage)
      .argument('<文件>', HELP.file)
      .requiredOption('--table <表>', HELP.insertTable)
      .requiredOption('--codes <编码>', HELP.insertCodes, readCodes)
      .option('--at-row <行>', HELP.insertAtRow, readRow)
      .option('--out <文件>', HELP.insertOut),
    HELP.insertDryRun,
  ).action(async (file: string, options: InsertFlags) => {
    finish(await insert(copyOf(file, options), io, services));
  });
};

interface AnalyseFlags extends CopyFlags {
  readonly lastYear?: string;
}

const addAnalyse: AddCommand = (program, io, services, finish) => {
  withCopyOptions(
    program
      .command('analyse')
      .description(HELP.analyse)
      .usage(HELP.analyseUsage)
      .argument('<文件>', HELP.file)
      .option('--out <文件>', HELP.analyseOut)
      .option('--last-year <文件>', HELP.lastYear),
    HELP.analyseDryRun,
  ).action(async (file: string, options: AnalyseFlags) => {
    finish(await analyse(copyOf(file, options), io, services));
  });
};

const addTables: AddCommand = (program, io, services, finish) => {
  program
    .command('tables')
    .description(HELP.tables)
    .usage(HELP.tablesUsage)
    .argument('<文件>', HELP.file)
    .option('--year <年度>', HELP.year, readYear)
    .action(async (file: string, options: { year?: number }) => {
      finish(await tables(file, options, io, services));
    });
};

/** Help and version are no errors; everything else is told in our own words. */
function afterCommander(error: CommanderError, io: CommandIo): ExitCode {
  if (error.exitCode === 0) return 0;
  // Without a command the help has been printed on stderr.
  if (error.code === 'commander.help') return UNUSABLE;
  writeLines(io.stderr, [usageMessage(error)]);
  return UNUSABLE;
}

function usageMessage({ code, message }: CommanderError): string {
  // The library quotes, in this order, the option or command and the value it objects to.
  const [first = '', second = ''] = Array.from(message.matchAll(/'([^']*)'/g), (match) => match[1] ?? '');
  switch (code) {
    case 'commander.missingArgument':
      return USAGE.missingFile;
    case 'commander.unknownOption':
      return USAGE.unknownOption(first);
    case 'commander.unknownCommand':
      return USAGE.unknownCommand(first);
    case 'commander.excessArguments':
      return USAGE.tooMany;
    case 'commander.optionMissingArgument':
      return USAGE.valueMissing(first);
    case 'commander.missingMandatoryOptionValue':
      return USAGE.optionMissing(first);
    case 'commander.invalidArgument':
      return USAGE.badYear(second);
    default:
      return USAGE.other;
  }
}
