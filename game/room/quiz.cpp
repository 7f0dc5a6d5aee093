#include "room/quiz.hpp"

#include <algorithm>
#include <sstream>

#include "codec/row_body.hpp"

namespace kenes::room {

void QuizBook::put(bool before, session::PersonId person, const std::string& answers) {
  std::vector<std::string>& sheet = (before ? before_ : after_)[person];
  sheet.clear();
  std::istringstream in(answers);
  for (std::string word; in >> word;) sheet.push_back(word);
  if (!before) freeze();
}

void QuizBook::freeze() {
  if (after_.size() < told_.sheets + kFewestInQuiz) return;
  told_ = {after_.size(), {}};
  for (std::size_t i = 0; i < content_.quiz.size(); ++i) told_.right.push_back(right(false, i));
}

void QuizBook::read(const session::Row& row) {
  if (row.kind != session::Row::Kind::note || !row.side || row.person == 0) return;
  const auto note = codec::decode_note(row.body);
  if (note && note->topic == "quiz_before") put(true, row.person, row.side->text);
  if (note && note->topic == "quiz_after") put(false, row.person, row.side->text);
}

bool QuizBook::has_answered(bool before, session::PersonId person) const {
  return (before ? before_ : after_).contains(person);
}

std::size_t QuizBook::right(bool before, std::size_t item) const {
  const scenario::QuizItem& asked = content_.quiz[item];
  return static_cast<std::size_t>(std::ranges::count_if(before ? before_ : after_, [&](const auto& entry) {
    return item < entry.second.size() && entry.second[item] == asked.options[asked.right];
  }));
}

namespace {

std::string counted(const records::Voice& voice, const QuizBook& book, bool before, std::size_t item) {
  const std::size_t all = before ? book.sheets(true) : book.told().sheets;
  const std::string key = before ? "room.quiz.before" : "room.quiz.after";
  if (all < kFewestInQuiz) return voice.say(key + ".few");
  return voice.say(key, {{"right", before ? book.right(true, item) : book.told().right[item]}, {"all", all}});
}

}  // namespace

records::Page quiz_counts(const records::Voice& voice, const QuizBook& book) {
  records::Page page;
  if (book.sheets(true) + book.sheets(false) == 0) return page;
  page.heading(voice.say("room.quiz"));
  for (std::size_t i = 0; i < book.content().quiz.size(); ++i) {
    const scenario::QuizItem& item = book.content().quiz[i];
    const std::string key = "quiz." + item.id;
    page.item(voice.tell(key + ".question"));
    page.detail(counted(voice, book, true, i) + " → " + counted(voice, book, false, i));
    const std::string right = records::bare(voice.tell(key + "." + item.options[item.right]));
    page.detail(voice.say("debrief.quiz.right", {{"option", right}, {"why", voice.tell(key + ".why")}}));
  }
  return page;
}

}  // namespace kenes::room
