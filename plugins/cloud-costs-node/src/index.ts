/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Extension point, service and interfaces of Steward cloud costs.
 *
 * @packageDocumentation
 */
export * from './billing';
export * from './cloudCostsExtensionPoint';
export * from './CloudCostsService';
export * from './CostFileReader';
export * from './CostSource';
export * from './FindingSources';
export * from './PriceSource';
