/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { Route, Routes } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningTranslationRef } from '../../translation';
import { CreatePage } from '../CreatePage';
import { RequestPage } from '../RequestPage';
import { fieldExtensionsOf } from './fieldExtensionsOf';

/** What can be asked for, and the form of each. */
export function CreateRoutes() {
  return (
    <Routes>
      <Route index element={<CreatePage />} />
      <Route path=":namespace/:templateName" element={<RequestPageOfApp />} />
    </Routes>
  );
}

function RequestPageOfApp() {
  const formFieldsApi = useApi(formFieldsApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const fields = useAsyncRetry(
    async () => fieldExtensionsOf(await formFieldsApi.loadFormFields()),
    [formFieldsApi],
  );
  return (
    <AsyncContent read={fields} subject={t('create.formFields')} lines={8}>
      {extensions => <RequestPage customFieldExtensions={extensions} />}
    </AsyncContent>
  );
}
