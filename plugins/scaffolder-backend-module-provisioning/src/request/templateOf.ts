/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { TemplateInfo } from '@backstage/plugin-scaffolder-common';

/** Annotation with the version of a template, `major.minor.patch`. @public */
export const ANNOTATION_TEMPLATE_VERSION = 'steward.dev/template-version';

const SUPPORTED_MAJOR = 1;

/**
 * The template that a task was made from, with its version.
 *
 * @throws InputError when the template is written for other actions than these.
 */
export function templateOf(
  info: TemplateInfo | undefined,
): { ref: string; version?: string } | undefined {
  if (!info) {
    return undefined;
  }
  const version =
    info.entity?.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION];
  if (
    version !== undefined &&
    Number.parseInt(version, 10) !== SUPPORTED_MAJOR
  ) {
    throw new InputError(
      `${info.entityRef}: its annotation ${ANNOTATION_TEMPLATE_VERSION} is "${version}", but the actions here understand ${SUPPORTED_MAJOR}.x; take the template that came with this version of Steward, or update Steward`,
    );
  }
  return { ref: info.entityRef, version };
}
