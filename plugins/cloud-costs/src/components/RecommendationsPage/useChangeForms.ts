/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Recommendation } from '@steward/backstage-plugin-cloud-costs-common';
import { toSearch, useRoute } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { templateRouteRef } from '../../routes';
import { Change, changeOf } from './changeOf';

/**
 * The forms that make the changes of recommendations, filled in, by the id of
 * the recommendation: those alone whose template the reader sees.
 */
export function useChangeForms(
  recommendations: readonly Recommendation[] | undefined,
): ReadonlyMap<string, string> {
  const catalog = useApi(catalogApiRef);
  const template = useRoute(templateRouteRef);
  const isInstalled = template !== undefined;
  const { value } = useAsync(async () => {
    const concerned = recommendations?.filter(({ entity }) => entity) ?? [];
    if (!isInstalled || concerned.length === 0) {
      return [];
    }
    const { items: entities } = await catalog.getEntitiesByRefs({
      entityRefs: concerned.map(({ entity }) => entity),
      fields: ['spec.enclaveId'],
    });
    const changes = concerned.flatMap((recommendation, index) => {
      const change = changeOf(recommendation, entities[index]);
      return change ? [{ id: recommendation.id, change }] : [];
    });
    const wanted = [...new Set(changes.map(({ change }) => change.template))];
    const { items: templates } = await catalog.getEntitiesByRefs({
      entityRefs: wanted,
      fields: ['kind'],
    });
    return changes.filter(
      ({ change }) => templates[wanted.indexOf(change.template)],
    );
  }, [catalog, isInstalled, recommendations]);
  return useMemo(() => {
    const formOf = (change: Change) => {
      const { namespace, name } = parseEntityRef(change.template);
      return `${template?.({ namespace, templateName: name })}${toSearch({
        formData: JSON.stringify(change.values),
      })}`;
    };
    return new Map((value ?? []).map(({ id, change }) => [id, formOf(change)]));
  }, [template, value]);
}
