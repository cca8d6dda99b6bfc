import type { WorkflowPackage } from '#machine';
import { delegation } from './delegation/index.js';

/** Every workflow that this program runs: one folder, one line. */
export const packages: readonly WorkflowPackage[] = [delegation];
