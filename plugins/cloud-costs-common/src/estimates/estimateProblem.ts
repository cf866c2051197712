/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isRegion } from '@steward/backstage-plugin-aws-common';
import { EstimateRequest } from '../api.generated';

const TEMPLATE = /^[a-z][a-z0-9-]*\.[a-z][a-zA-Z0-9-]*$/;
const HOURS_OF_A_LONG_MONTH = 744;

/**
 * What is wrong with a request for an estimate: the field, its value and the
 * fix.
 *
 * @returns undefined when nothing is.
 * @public
 */
export function estimateProblem(
  request: EstimateRequest,
  prices: { currency: string },
): string | undefined {
  const { template, currency, resources } = request;
  if (template !== undefined && !TEMPLATE.test(template)) {
    return `template = ${template} is not what a template asks for. Use its kind of request, such as enclave.create.`;
  }
  if (currency !== undefined && currency !== prices.currency) {
    return `currency = ${currency} is not the currency of the prices. Use ${prices.currency}, or leave it out.`;
  }
  for (const [
    index,
    { region, quantity, hours, sku, alternatives = [] },
  ] of resources.entries()) {
    const field = `resources[${index}]`;
    if (!isRegion(region)) {
      return `${field}.region = ${region} is not an AWS region. Use a region code such as eu-central-1.`;
    }
    if (quantity < 0) {
      return `${field}.quantity = ${quantity} is below zero. Use how many there are, and sign = -1 for what goes away.`;
    }
    if (hours !== undefined && (hours < 0 || hours > HOURS_OF_A_LONG_MONTH)) {
      return `${field}.hours = ${hours} is not a number of hours in a month. Use 0 to ${HOURS_OF_A_LONG_MONTH}.`;
    }
    if (alternatives.includes(sku)) {
      return `${field}.alternatives = ${sku} is what it is already. Name only others.`;
    }
  }
  return undefined;
}
