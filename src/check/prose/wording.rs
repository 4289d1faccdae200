//! Words that do not belong here: jargon, mixed scripts, contractions in warnings.

use crate::check::prose::{Passage, passages};
use crate::check::slots::Owner;
use crate::content::Bundle;
use crate::diagnostic::{Diagnostic, Report};
use crate::flow::wire::Step;

/// The language of slide decks. Nobody whose phone is gone talks like that.
const JARGON: [&str; 24] = [
    "赋能",
    "抓手",
    "闭环",
    "一键",
    "助力",
    "打造",
    "赛道",
    "链路",
    "矩阵",
    "沉淀",
    "对齐",
    "颗粒度",
    "组合拳",
    "护航",
    "全方位",
    "全流程",
    "一站式",
    "智能化",
    "数字化",
    "痛点",
    "场景化",
    "生态圈",
    "保驾",
    "尊敬的",
];

/// Frequent characters that are written otherwise in simplified Chinese.
const TRADITIONAL: &str = "們這個來時對說過後會國發見長開關門問間無為與從頭點電話號碼機銀報賬戶帳凍結鎖證\
    險錢還進運選擇處請謝設備樣麼讓實際網絡絕應當認識輸驗華員廣東車馬鳥魚龍學習體經濟產業專門價書筆術條義務權\
    標題環節復舊線紙響繼續聽覺視頻錄";

pub(crate) fn wording(bundle: &Bundle, found: &mut Vec<Diagnostic>) {
    for passage in passages(bundle) {
        let mut report = Report::new(passage.path(), found);
        let text = passage.plain().join("\n");
        if passage.locale == "zh-Hans" {
            for word in JARGON.iter().filter(|word| text.contains(**word)) {
                report.add(
                    "jargon",
                    passage.name,
                    "",
                    format!("“{word}” is jargon"),
                    "say what happens, in the words people use at home",
                );
            }
            let traditional: String = text.chars().filter(|c| TRADITIONAL.contains(*c)).collect();
            if !traditional.is_empty() {
                report.add(
                    "traditional",
                    passage.name,
                    "",
                    format!("“{traditional}” is written in traditional characters"),
                    "write it in simplified characters",
                );
            }
        }
        if passage.is_in("en") && is_warning(&passage) {
            let words = text.split(|c: char| c.is_whitespace());
            for word in words.filter(|word| is_contraction(word)) {
                report.add(
                    "contraction",
                    passage.name,
                    "",
                    format!("“{word}” is easily misread in a warning"),
                    "write it out: do not, cannot, will not",
                );
            }
        }
    }
}

fn is_warning(passage: &Passage<'_>) -> bool {
    let Owner::Flow(flow) = passage.owner else { return false };
    let step = passage.slot.as_ref().and_then(|slot| slot.step.as_deref());
    let step = flow.steps.iter().find(|it| Some(it.id()) == step);
    step.is_some_and(|step| matches!(step, Step::Notice { .. }))
}

fn is_contraction(word: &str) -> bool {
    let word = word.to_lowercase();
    ["n't", "n’t"].iter().any(|not| word.contains(not))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Characters that are the same in both scripts would forbid good words.
    #[test]
    fn no_simplified_character_is_in_the_list() {
        let simplified = "们这个来时对说过后会国发见长开关门问间无为与从头点电话号码机银报账户冻结锁证险钱还进运选择处请谢";
        let both = "的一是不在人有我他中大上小下手卡";
        for c in simplified.chars().chain(both.chars()) {
            assert!(!TRADITIONAL.contains(c), "{c}");
        }
    }
}
