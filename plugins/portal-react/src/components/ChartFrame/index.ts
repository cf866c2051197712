/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export { ChartFrame } from './ChartFrame';
export type { ChartState } from './ChartFrame';
export { ChartTooltip } from './ChartTooltip';
export { describeDay } from './describeDay';
export { seriesColor } from './seriesColor';
