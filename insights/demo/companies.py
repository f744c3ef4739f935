"""The three customers of the demo: where they are, how much they hire, and for what."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Company:
    """A made-up customer.

    `anchor_day` is the day of the month on which its billing periods begin. It invites
    `invited_a_day` candidates on an average day of the demo's last year.
    """

    external_id: str
    name: str
    zone: str
    plan_id: str
    anchor_day: int
    invited_a_day: float
    titles: tuple[str, ...]


COMPANIES: Final = (
    Company(
        external_id="havel-logistik",
        name="Havel Logistik",
        zone="Europe/Berlin",
        plan_id="growth",
        anchor_day=1,
        invited_a_day=7.4,
        titles=(
            "Warehouse Associate, Night Shift",
            "Berufskraftfahrer CE (m/w/d)",
            "Dispatcher, Last Mile",
            "Fachkraft für Lagerlogistik",
            "Customer Support Agent, German",
            "Fleet Maintenance Technician",
            "Route Planning Analyst",
            "Teamleiter Umschlag",
            "Customs Declarant",
            "Backend Engineer, Tracking",
            "Working Student, Operations",
            "Key Account Manager, Retail",
            "Safety Officer",
            "Forklift Driver",
        ),
    ),
    Company(
        external_id="bluewater-health",
        name="Bluewater Health Partners",
        zone="America/New_York",
        plan_id="scale",
        anchor_day=15,
        invited_a_day=13.5,
        titles=(
            "Registered Nurse, Medical-Surgical",
            "Registered Nurse, Emergency Department",
            "Certified Nursing Assistant",
            "Medical Assistant, Primary Care",
            "Patient Services Representative",
            "Phlebotomist",
            "Radiologic Technologist",
            "Physical Therapist, Outpatient",
            "Pharmacy Technician",
            "Medical Coder, Remote",
            "Behavioral Health Counselor",
            "Nurse Practitioner, Urgent Care",
            "Clinical Research Coordinator",
            "Environmental Services Worker",
            "Respiratory Therapist, Nights",
            "Health Unit Coordinator",
            "Data Analyst, Quality",
            "Surgical Technologist",
        ),
    ),
    Company(
        external_id="lalitpur-outsourcing",
        name="Lalitpur Outsourcing",
        zone="Asia/Kathmandu",
        plan_id="starter",
        anchor_day=31,
        invited_a_day=2.3,
        titles=(
            "Customer Care Associate, English",
            "Technical Support Specialist",
            "Content Moderator",
            "Accounts Payable Clerk",
            "Data Annotation Specialist",
            "Team Lead, Voice Support",
            "QA Engineer",
            "Recruiting Coordinator",
        ),
    ),
)
