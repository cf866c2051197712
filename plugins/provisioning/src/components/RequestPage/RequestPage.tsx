/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FieldExtensionOptions,
  scaffolderApiRef,
  SecretsContextProvider,
  TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import {
  useFilteredSchemaProperties,
  useTemplateSchema,
} from '@backstage/plugin-scaffolder-react/alpha';
import {
  AsyncContent,
  DocumentTitle,
  EmptyState,
  useOwnRef,
} from '@steward/backstage-plugin-portal-react';
import { RunKindInfo } from '@steward/backstage-plugin-provisioning-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import { formOf, hasAssessment } from './formOf';
import { RequestSteps } from './RequestSteps';
import { SecretField } from './SecretField';

/** What the scaffolder's page hands to its form. @public */
export interface RequestPageProps {
  /** Fields of the form beside the ones that it always has. */
  customFieldExtensions: FieldExtensionOptions<any, any>[];
}

/** The form of a template, what it would do beside it, its review, and the sending of it. @public */
export function RequestPage(props: RequestPageProps) {
  const { namespace = 'default', templateName = '' } = useParams();
  const templateRef = stringifyEntityRef({
    kind: 'Template',
    namespace,
    name: templateName,
  });
  const scaffolderApi = useApi(scaffolderApiRef);
  const provisioningApi = useApi(provisioningApiRef);
  const template = useAsyncRetry(async () => {
    const manifest = await scaffolderApi.getTemplateParameterSchema(
      templateRef,
    );
    const { items: kinds } = hasAssessment(manifest)
      ? await provisioningApi.get('/kinds')
      : { items: [] };
    return { manifest, kinds };
  }, [scaffolderApi, provisioningApi, templateRef]);
  const reader = useOwnRef();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <AsyncContent read={template} subject={t('requestForm.subject')} lines={8}>
      {read =>
        reader && (
          <SecretsContextProvider key={templateRef}>
            <TemplateForm
              templateRef={templateRef}
              reader={reader}
              manifest={read.manifest}
              kinds={read.kinds}
              extensions={props.customFieldExtensions}
            />
          </SecretsContextProvider>
        )
      }
    </AsyncContent>
  );
}

/** Takes the template apart once, so that typing does not. */
function TemplateForm(props: {
  templateRef: string;
  reader: string;
  manifest: TemplateParameterSchema;
  kinds: readonly RunKindInfo[];
  extensions: FieldExtensionOptions<any, any>[];
}) {
  const { manifest, kinds, extensions } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const filtered = useFilteredSchemaProperties(manifest) ?? manifest;
  const { steps, presentation } = useTemplateSchema(filtered);
  const shape = JSON.stringify(steps);
  const form = useMemo(() => formOf(JSON.parse(shape), kinds), [shape, kinds]);
  const fields = useMemo(
    () =>
      extensions.some(({ name }) => name === 'Secret')
        ? extensions
        : [...extensions, { name: 'Secret', component: SecretField }],
    [extensions],
  );
  const decorators =
    manifest.formDecorators ?? manifest.EXPERIMENTAL_formDecorators ?? [];
  if (decorators.length > 0) {
    return (
      <EmptyState title={t('requestForm.decorators.title')}>
        {t('requestForm.decorators.description', {
          decorators: decorators.map(({ id }) => id).join(', '),
        })}
      </EmptyState>
    );
  }
  return (
    <>
      <DocumentTitle title={manifest.title} />
      <RequestSteps
        templateRef={props.templateRef}
        reader={props.reader}
        title={manifest.title}
        description={manifest.description}
        buttonLabels={presentation?.buttonLabels}
        form={form}
        extensions={fields}
      />
    </>
  );
}
