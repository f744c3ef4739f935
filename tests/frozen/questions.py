"""What is asked of a frozen database, by the commit that made it and by this one."""

from typing import Any, Final

TENANT: Final = '{ tenant(externalId: "globex") { id } }'
NEWEST: Final = "query ($id: ID!) { tenant(id: $id) { balance { sequence } } }"
_NUMBERS: Final = """interviewsInvited interviewsStarted interviewsCompleted
    interviewsPartiallyCompleted simulationsRun candidates creditsUsed"""
_RANGE: Final = '{dates: {from: "2026-01-01", to: "2026-09-30"}}'

ANSWERS: Final = f"""query ($id: ID!) {{ tenant(id: $id) {{
    externalId name timezone
    consumption(dateRange: {_RANGE}) {{ {_NUMBERS} byJob {{ nodes {{
        job {{ externalId title }} consumption {{ {_NUMBERS} }} }} }} }}
    billingPeriods(first: 20) {{ nodes {{ closed startsAt endsAt opening closing allocated rolledIn
        purchased adjusted used expired rolledOut }} }}
    balanceChanges(first: 200) {{ nodes {{ sequence reason credits balanceAfter overageAfter
        occurredAt postedAt note reference digest }} }}
    purchases(first: 9) {{ nodes {{ credits status purchasedAt expiresAt refundable
        paymentReference price {{ amount currency }} change {{ sequence }} }} }}
    alertRules {{ kind threshold }}
    webhooks {{ url events }}
}} }}"""


def comparable(answer: dict[str, Any], newest: int) -> dict[str, Any]:
    """An answer without what time alone adds: entries behind the newest, and the open period."""
    tenant = answer["tenant"]
    changes = tenant["balanceChanges"]["nodes"]
    return {
        **tenant,
        "billingPeriods": [one for one in tenant["billingPeriods"]["nodes"] if one["closed"]],
        "balanceChanges": [one for one in changes if int(one["sequence"]) <= newest],
    }
