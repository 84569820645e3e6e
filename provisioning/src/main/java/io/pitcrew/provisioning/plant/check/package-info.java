/// Advice to authors: what is allowed and does nobody good, such as a short word that is explained nowhere, a file that
/// no page shows, or a day of review that has passed. Mistakes are found by whoever reads the plant; here they are put
/// beside the advice, each as a finding that keeps its name while lines move. It also writes what the tool keeps: ids
/// of
/// steps, and what translations were made from.
@NullMarked
package io.pitcrew.provisioning.plant.check;

import org.jspecify.annotations.NullMarked;
