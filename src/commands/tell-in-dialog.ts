/**
 * Telling the user something while no pane is open: a small dialog of our own origin. The sentence travels behind the #
 * of the address, which browsers keep to themselves: it may name sheets, and servers log addresses.
 */

/** Percentages of the screen. */
const SIZE = { height: 26, width: 30 };

/** A ribbon command has five minutes; a dialog nobody closes must not use them up. */
const SHOWN_AT_MOST = 4 * 60 * 1000;

/** Shows the sentence; ends when the dialog is closed or has stood long enough. Rejects where Excel opens none. */
export async function tellInDialog(message: string): Promise<void> {
  const address = new URL(`dialog.html#${encodeURIComponent(message)}`, window.location.href).href;
  await untilClosed(await opened(address));
}

function opened(address: string): Promise<Office.Dialog> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (answer) => {
      if (answer.status === Office.AsyncResultStatus.Succeeded) resolve(answer.value);
      else reject(new Error(`displayDialogAsync ${answer.error.code}`));
    });
  });
}

function untilClosed(dialog: Office.Dialog): Promise<void> {
  return new Promise((resolve) => {
    const close = (): void => {
      dialog.close();
      resolve();
    };
    const timer = setTimeout(close, SHOWN_AT_MOST);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
      clearTimeout(timer);
      close();
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
