/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './RunHeader';
export * from './RunNotices';
export * from './RunPage';
export * from './RunTimeline';
export * from './timelineOf';
export * from './useRun';
