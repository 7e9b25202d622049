// The one place that imports zod, so that it can be replaced.
export { z } from 'zod';
