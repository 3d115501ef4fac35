/**
 * @jest-environment jsdom
 *
 * Work that keeps the window from drawing begins only after the window has drawn what it is told to show meanwhile.
 */
import './support/dom';
import * as engine from '../../src/taskpane/engine';
import { afterPaint } from '../../src/taskpane/after-paint';
import { createSession } from '../../src/taskpane/session';
import { CLEAN, TestHost } from './support/workbook-host';

jest.setTimeout(60_000);

const realFrame = window.requestAnimationFrame.bind(window);

afterEach(() => {
  window.requestAnimationFrame = realFrame;
});

test('it waits for a frame, and for what comes after it', async () => {
  const order: string[] = [];
  let draw: FrameRequestCallback | undefined;
  window.requestAnimationFrame = (callback) => {
    draw = callback;
    return 1;
  };
  const waited = afterPaint().then(() => order.push('work'));
  await Promise.resolve();
  order.push('frame');
  draw?.(0);
  order.push('painted');
  await waited;
  expect(order).toEqual(['frame', 'painted', 'work']);
});

test('in a window that draws nothing the work goes on all the same', async () => {
  window.requestAnimationFrame = () => 1;
  await expect(afterPaint()).resolves.toBeUndefined();
});

test('a check is told before it begins, with a frame between', async () => {
  const order: string[] = [];
  window.requestAnimationFrame = (callback) => {
    order.push('frame');
    setTimeout(() => callback(0), 0);
    return 1;
  };
  const session = createSession({
    host: new TestHost(CLEAN),
    engine: () =>
      Promise.resolve({
        ...engine,
        recognise: (snapshot: Parameters<typeof engine.recognise>[0]) => {
          order.push('recognise');
          return engine.recognise(snapshot);
        },
        check: (reading: Parameters<typeof engine.check>[0]) => {
          order.push('check');
          return engine.check(reading);
        },
      }),
  });
  session.subscribe(() => {
    const { task } = session.getState();
    const told = task === undefined ? undefined : `${task.done}/${task.of}`;
    if (told !== undefined && !order.includes(told)) order.push(told);
  });
  await session.check();
  const begins = order.indexOf('check');
  expect(order.slice(order.indexOf('1/4'), begins + 1)).toEqual([
    '1/4',
    'frame',
    'recognise',
    '2/4',
    'frame',
    'check',
  ]);
});
