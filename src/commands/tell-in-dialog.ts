/**
 * Telling the user something while no pane is open: a small dialog of our own origin. The sentence travels behind the #
 * of the address, which browsers keep to themselves: it may name sheets, and servers log addresses.
 */

/** Percentages of the screen. */
const SIZE = { height: 26, width: 30 };

/** A ribbon command has five minutes; a dialog nobody closes must not use them up. */
const SHOWN_AT_MOST = 4 * 60 * 1000;

/** Shows the sentence; ends when the dialog is closed, could not be opened, or has stood long enough. */
export function tellInDialog(message: string): Promise<void> {
  const address = new URL(`dialog.html#${encodeURIComponent(message)}`, window.location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      const dialog = opened.value;
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
  });
}
