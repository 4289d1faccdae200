//! Addresses: a route is a page in a locale, and a file of the site.

use std::fmt;

use crate::flow::{Flow, Tool};
use crate::guide::{Guide, TRIAGE};
use crate::id::{ClaimId, FlowId, Locale, Region, StepId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Route {
    pub locale: Locale,
    pub page: Page,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Page {
    Home,
    Task(FlowId),
    Step(FlowId, StepId),
    Plan,
    Imei,
    Sheet,
    /// For the wallet, before anything happens.
    Card,
    EvidenceLog,
    Practice,
    Numbers,
    Claims,
    Claim(ClaimId),
    /// The numbers of one region.
    Region(Region),
    Privacy,
    Erase,
}

/// The page of claims, and the folder of one page each.
const CLAIMS: &str = "claims";
/// The page of numbers, and the folder of the regions' pages.
const NUMBERS: &str = "numbers";

/// The pages that stand once per locale, with their file names.
const SINGLE: [(Page, &str); 11] = [
    (Page::Home, "index"),
    (Page::Plan, "plan"),
    (Page::Imei, "check-imei"),
    (Page::Sheet, "sheet"),
    (Page::Card, "card"),
    (Page::EvidenceLog, "evidence-log"),
    (Page::Practice, "practice"),
    (Page::Numbers, NUMBERS),
    (Page::Claims, CLAIMS),
    (Page::Privacy, "privacy"),
    (Page::Erase, "erase"),
];

impl Route {
    pub fn new(locale: &Locale, page: Page) -> Route {
        Route { locale: locale.clone(), page }
    }

    /// Every page there is.
    pub fn all(guide: &Guide) -> Vec<Route> {
        let mut routes = Vec::new();
        for locale in guide.locales() {
            routes.extend(SINGLE.iter().map(|(page, _)| Route::new(locale, page.clone())));
            let regions = guide.regions().map(|region| Page::Region(region.clone()));
            routes.extend(regions.map(|page| Route::new(locale, page)));
            let claims = guide.claims().iter().map(|claim| Page::Claim(claim.id.clone()));
            routes.extend(claims.map(|page| Route::new(locale, page)));
            for flow in guide.flows() {
                routes.push(Route::new(locale, Page::Task(flow.id.clone())));
                for step in flow.steps() {
                    routes.push(Route::new(locale, Page::step(flow, step.id())));
                }
            }
        }
        routes
    }

    /// Reads an address as [`fmt::Display`] writes it. An address that names nothing is nothing.
    pub fn parse(address: &str, guide: &Guide) -> Option<Route> {
        let mut parts = address.trim_matches('/').split('/');
        let tag = parts.next()?;
        let locale = guide.locales().find(|locale| locale.as_str() == tag)?.clone();
        let page = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Page::Home,
            (Some(name), None, _) => {
                SINGLE.iter().find(|(_, file)| *file == name).map(|(page, _)| page.clone())?
            }
            (Some(NUMBERS), Some(code), None) => {
                Page::Region(guide.regions().find(|region| region.as_str() == code)?.clone())
            }
            // Claims follow the app, so an address of one is taken at its word.
            (Some(CLAIMS), Some(claim), None) => Page::Claim(ClaimId::new(claim)),
            (Some(flow), Some("index"), None) => Page::Task(guide.flow(flow)?.id.clone()),
            (Some(flow), Some(step), None) => {
                let flow = guide.flow(flow)?;
                Page::step(flow, flow.find(step)?.id())
            }
            _ => return None,
        };
        Some(Route { locale, page })
    }

    /// The address as seen from another page, relative, so that the site works under any path and from a disk.
    ///
    /// From the file that holds every page, which lies nowhere, it is a place in that file.
    pub fn relative_to(&self, from: &str) -> String {
        if from.is_empty() {
            return format!("#{self}");
        }
        let up = from.matches('/').count();
        format!("{}{self}.html", "../".repeat(up))
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Route { locale, page } = self;
        match page {
            Page::Task(flow) => write!(f, "{locale}/{flow}/index"),
            Page::Step(flow, step) => write!(f, "{locale}/{flow}/{step}"),
            Page::Claim(claim) => write!(f, "{locale}/{CLAIMS}/{claim}"),
            Page::Region(region) => write!(f, "{locale}/{NUMBERS}/{region}"),
            page => {
                let name = SINGLE.iter().find(|(single, _)| single == page).map(|(_, name)| *name);
                write!(f, "{locale}/{}", name.unwrap_or("index"))
            }
        }
    }
}

impl Page {
    pub fn step(flow: &Flow, step: &StepId) -> Page {
        Page::Step(flow.id.clone(), step.clone())
    }

    /// The page that helps with an act.
    pub const fn of(tool: Tool) -> Page {
        match tool {
            Tool::Card => Page::Card,
            Tool::EvidenceLog => Page::EvidenceLog,
            Tool::Practice => Page::Practice,
        }
    }

    /// Where a flow begins for a person: its task page, or the first question of triage.
    pub fn beginning(flow: &Flow) -> Page {
        if flow.id.as_str() == TRIAGE {
            Page::step(flow, flow.start().id())
        } else {
            Page::Task(flow.id.clone())
        }
    }
}
