/** Entry of the ribbon buttons that work without the pane; their names are those of the manifest. */
import { ExcelHost } from '../hosts/excel/excel-host';
import { leaveMessage } from '../hosts/excel/left-message';
import { clearMarks, writeResults } from './actions';
import type { Action } from './run-command';
import { runCommand } from './run-command';
import { tellInDialog } from './tell-in-dialog';

function command(
  action: (host: ExcelHost) => ReturnType<Action>,
): (event: Office.AddinCommands.Event) => void {
  return (event) =>
    void runCommand(event, () => action(new ExcelHost()), { show: tellInDialog, leave: leaveMessage });
}

void Office.onReady(() => {
  Office.actions.associate(
    'writeResults',
    command(async (host) => {
      await writeResults(host, new Date());
      return undefined;
    }),
  );
  Office.actions.associate('clearMarks', command(clearMarks));
});
