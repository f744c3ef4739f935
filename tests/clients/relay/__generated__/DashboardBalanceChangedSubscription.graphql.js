/**
 * @generated SignedSource<<cfb290ddb459a6188cc11d82b56035f9>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

var node = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "afterSequence",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "tenantId",
        "variableName": "id"
      }
    ],
    "concreteType": "BalanceChange",
    "kind": "LinkedField",
    "name": "balanceChanged",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "sequence",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "credits",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "DashboardBalanceChangedSubscription",
    "selections": (v2/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "DashboardBalanceChangedSubscription",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "788abfe60269359a83a47a97be46c80a",
    "id": null,
    "metadata": {},
    "name": "DashboardBalanceChangedSubscription",
    "operationKind": "subscription",
    "text": "subscription DashboardBalanceChangedSubscription(\n  $id: ID!\n  $after: String\n) {\n  balanceChanged(tenantId: $id, afterSequence: $after) {\n    id\n    sequence\n    credits\n  }\n}\n"
  }
};
})();

node.hash = "beca9e13bf3aef0506c4339d013ac64f";

module.exports = node;
