/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './EmptyState';
export * from './ErrorState';
export * from './LoadingState';
export * from './NoPermissionState';
export * from './StateMessage';
export { isPermissionError } from './kindOfError';
