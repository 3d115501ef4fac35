/** Puts a simulator where the client library looks for the program it runs in: a global object it finds as it loads. */
import type { ExcelSimulator } from './simulator';
import type { RequestMessage } from './wire';

/** The bridge the library knows: it calls the one method and replaces the other. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

/** A bridge to whichever simulator `current` gives. */
export function bridgeTo(current: () => ExcelSimulator): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const simulator = current();
      simulator.post = (message) => bridge.onMessageFromHost(JSON.stringify(message));
      const message = JSON.parse(text) as RequestMessage;
      Promise.resolve()
        .then(() => simulator.answer(message))
        .then(
          (answer) => bridge.onMessageFromHost(JSON.stringify(answer)),
          (error: unknown) => reject(bridge, simulator, message, error),
        );
    },
    onMessageFromHost: () => undefined,
  };
  return bridge;
}

/** A fault of the simulator itself reaches the test as a failed request that names it. */
function reject(
  bridge: NativeBridge,
  simulator: ExcelSimulator,
  { id }: RequestMessage,
  error: unknown,
): void {
  const Message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  simulator.notSimulated.push(Message);
  const Error_ = { Code: 'SimulatorFault', Message, HttpStatusCode: 500, ActionIndex: 0, Location: '' };
  const body = JSON.stringify({ Results: [], Error: Error_ });
  bridge.onMessageFromHost(
    JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } }),
  );
}
