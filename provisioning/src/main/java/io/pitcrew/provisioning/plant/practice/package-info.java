/// What stands around the aids in a plant: how the supervisor speaks about them (guides), and the one number by which
/// it is
/// seen whether they help (indicators). No kiosk shows it to a worker; a mistake in it is told like any other.
@NullMarked
package io.pitcrew.provisioning.plant.practice;

import org.jspecify.annotations.NullMarked;
