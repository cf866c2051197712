/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * A container image reference: `registry/repository:tag` or `@sha256:…`.
 * Grammar of the OCI distribution specification, with a tag or digest required.
 *
 * @public
 */
export const imageReferenceSchema = z
  .string()
  .max(512)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(?:@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})$/,
    'is no image reference with a tag or digest; write for instance registry.example/team/app:1.4.2',
  );

/** A quantity of Kubernetes: `500m`, `4`, `10Gi`. @public */
export const quantitySchema = z
  .string()
  .regex(
    /^\d+(?:\.\d+)?(?:m|k|M|G|T|Ki|Mi|Gi|Ti)?$/,
    'is no quantity of Kubernetes; write for instance 500m, 4 or 10Gi',
  );
