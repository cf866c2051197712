/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsApi } from './cloudCostsApiRef';

/**
 * Sends a billing file as it is.
 *
 * @returns the months that it holds.
 * @throws ResponseError when it cannot be read.
 */
export async function uploadFile(
  api: CloudCostsApi,
  file: File,
): Promise<SourceMonth[]> {
  const { items } = await api.post('/files', {
    params: { query: { name: file.name } },
    // The contract's word for bytes is a string.
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  return items;
}
