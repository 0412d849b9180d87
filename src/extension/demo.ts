/** A bundle of its own (see esbuild.mjs): the story of the demo is read only when somebody opens it. */
export { DemoFailed, writeDemo } from '../demo/demo';
