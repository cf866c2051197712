/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { JsonObject } from '@backstage/types';
import {
  FormRequestOptions,
  requestOfForm,
} from '@steward/backstage-plugin-provisioning-common';
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';

/** A template of `templates/`, with the form values of its dry run. */
export interface ShippedTemplate {
  name: string;
  template: TemplateEntityV1beta3;
  values: JsonObject;
}

const folder = resolvePackagePath(
  '@steward/backstage-plugin-scaffolder-backend-module-provisioning',
  '../../templates',
);

const read = (name: string, file: string) =>
  readFileSync(join(folder, name, file), 'utf8');

/**
 * All templates that come with Steward.
 *
 * @param fill - what `{{account:dev-payments}}` and the like stand for
 */
export function shippedTemplates(
  fill: (type: string, name: string) => string,
): ShippedTemplate[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({
      name,
      template: parse(read(name, 'template.yaml')),
      values: parse(
        read(name, 'dry-run.yaml').replaceAll(
          /\{\{(\w+):([\w-]+)\}\}/g,
          (_, type: string, value: string) => fill(type, value),
        ),
      ),
    }));
}

/** What the panel of a form would ask `/assess` for these values. */
export function panelRequest({ template, values }: ShippedTemplate) {
  const [page] = [template.spec.parameters ?? []].flat();
  const { assessment } = page.properties as Record<string, JsonObject>;
  return requestOfForm(
    assessment['ui:options'] as unknown as FormRequestOptions,
    values,
  );
}
