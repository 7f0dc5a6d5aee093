#pragma once
// What could not be done, said to the person: one place for the words of faults that several commands meet.

#include "app/bundle.hpp"
#include "app/setting.hpp"
#include "app/sitting.hpp"
#include "journal/journal.hpp"

namespace kenes::app {

/// Says why the scenario cannot be used; returns the exit code.
int tell_fault(const Setting& setting, const std::string& wanted, const BundleFault& fault);
int tell_fault(const Setting& setting, const std::filesystem::path& journal, const journal::Fault& fault);
int tell_fault(const Setting& setting, const std::filesystem::path& journal, const SittingFault& fault);
/// One sentence for a surface that can show but one: why a hearing cannot be gone on with.
[[nodiscard]] std::string sentence_of(const Setting& setting, const std::filesystem::path& journal,
                                      const SittingFault& fault);

/// Loads what a SCENARIO argument names. Nothing: the fault has been told, and `code` is the exit code.
[[nodiscard]] std::optional<Bundle> wanted_bundle(const Setting& setting, const std::string& wanted,
                                                  int& code);

/// Whoever names a scenario or a seat beside a journal would not notice that it goes on with another: the
/// exit code when it does, and it has been told.
[[nodiscard]] std::optional<int> other_than_wanted(const Setting& setting,
                                                   const std::filesystem::path& journal,
                                                   const std::string& scenario, const std::string& seat);

/// Where JSON was asked for and nothing can be told of the thing itself: a document that says so, to stdout.
/// `fault` is a word for programs.
void put_fault(const Setting& setting, bool json, std::string_view fault, const std::string& what);

}  // namespace kenes::app
