/** The child process of a full run: does what it is sent, one piece after the other. */
import { perform, type Task } from './tasks';

process.on('message', (task: Task) => {
  void perform(task).then((result) => process.send?.(result));
});
