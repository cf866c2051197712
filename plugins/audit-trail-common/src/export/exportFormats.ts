/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { cloudEventsFormat } from './cloudEventsFormat';
import { csvFormat } from './csvFormat';
import { ecsFormat } from './ecsFormat';
import { ExportFormat } from './ExportFormat';
import { ndjsonFormat } from './ndjsonFormat';
import { ocsfFormat } from './ocsfFormat';

/** @public */
export const exportFormats: readonly ExportFormat[] = [
  csvFormat,
  ndjsonFormat,
  ocsfFormat,
  ecsFormat,
  cloudEventsFormat,
];

/** @throws InputError for a name that no format has. @public */
export function exportFormatOf(name: string): ExportFormat {
  const format = exportFormats.find(one => one.name === name);
  if (!format) {
    throw new InputError(
      `format ${name} is unknown; use one of ${exportFormats
        .map(one => one.name)
        .join(', ')}`,
    );
  }
  return format;
}
