#pragma once
// Choosing what to practise: the scenario, then the seat, then a few questions before the hearing.

#include "app/bundle.hpp"
#include "app/window/desk.hpp"
#include "bots/level.hpp"
#include "records/debrief.hpp"

namespace kenes::app {

class ShelfPage : public Page {
 public:
  explicit ShelfPage(Desk& desk);
  void draw(const ui::Pen& pen) override;

 private:
  struct Place {
    std::filesystem::path folder;
    LoadedBundle loaded;
    bool own = false;  // Written on this machine.
  };
  Desk& desk_;
  std::vector<Place> places_;
};

class SeatsPage : public Page {
 public:
  SeatsPage(Desk& desk, Bundle bundle);
  void draw(const ui::Pen& pen) override;

 private:
  void take();

  Desk& desk_;
  Bundle bundle_;
  std::vector<rules::SeatId> seats_;
  std::size_t chosen_ = 0;
  bots::Level level_{};
};

/// The quiz before a hearing, which begins afterwards.
class FirstQuizPage : public Page {
 public:
  FirstQuizPage(Desk& desk, Bundle bundle, rules::SeatId seat, std::string level);
  void draw(const ui::Pen& pen) override;

 private:
  void begin();

  Desk& desk_;
  Bundle bundle_;
  rules::SeatId seat_;
  std::string level_;
  records::QuizAnswers answers_;
  bool asked_ = false;  // The person wants to answer.
};

}  // namespace kenes::app
